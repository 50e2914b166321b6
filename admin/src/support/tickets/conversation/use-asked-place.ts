import { useSearch } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import type { TextSearch } from '#admin/platform/text-search.ts'
import type { ReadingPlace } from './use-reading-place.ts'
import type { Story } from './use-timeline.ts'

/** An address can name a place of the story (`?at=12`): the view goes there once, reading backwards as far as it needs. */
export function useAskedPlace({ showPlace }: ReadingPlace, { timeline, loadEarlier, isLoadingEarlier, hasFailed }: Story): void {
  const { at } = useSearch({ strict: false }) as TextSearch
  const reached = useRef<string | null>(null)
  const show = useRef(showPlace)
  show.current = showPlace

  useLayoutEffect(() => {
    const position = Number(at)
    if (!at || !Number.isInteger(position) || reached.current === at || isLoadingEarlier || hasFailed) return
    const first = timeline.entries[0]?.position
    if (first !== undefined && first > position && timeline.earlier !== null) return loadEarlier()
    reached.current = at
    show.current(position)
  }, [at, timeline, loadEarlier, isLoadingEarlier, hasFailed])
}
