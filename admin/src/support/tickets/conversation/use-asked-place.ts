import { getRouteApi } from '@tanstack/react-router'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Story } from './use-timeline.ts'

const route = getRouteApi('/desk/tickets/$ticket')
const topGap = 12

/** An address can name a place of the story (`?at=12`): the view goes there once, reading backwards as far as it needs. */
export function useAskedPlace(
  scroller: RefObject<HTMLElement | null>,
  { timeline, loadEarlier, isLoadingEarlier, hasFailed }: Story,
): void {
  const { at } = route.useSearch()
  const reached = useRef<string | null>(null)

  useLayoutEffect(() => {
    const view = scroller.current
    const position = Number(at)
    if (!view || !at || !Number.isInteger(position) || reached.current === at || isLoadingEarlier || hasFailed) return
    const first = timeline.entries[0]?.position
    if (first !== undefined && first > position && timeline.earlier !== null) return loadEarlier()

    reached.current = at
    const target = view.querySelector<HTMLElement>(`[data-position="${position}"]`)
    if (!target) return
    view.scrollTop = target.offsetTop - topGap
    target.dataset.asked = ''
  }, [scroller, at, timeline, loadEarlier, isLoadingEarlier, hasFailed])
}
