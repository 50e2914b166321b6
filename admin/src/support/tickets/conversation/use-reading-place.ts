import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TimelineEntry } from '../ticket-detail.ts'
import { isMessage } from './timeline.ts'

interface Options {
  readonly entries: readonly TimelineEntry[]
  /** How far the reader had come before. */
  readonly readPosition: number
  readonly myId: string
}

export interface ReadingPlace {
  readonly scroller: RefObject<HTMLElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  /** The newest message that was on the screen, as a place of the timeline. */
  readonly seen: number
  showNewest(): void
  /** Goes to an entry that is on the page. */
  showPlace(position: number): void
  focus(): void
}

const nearEnd = 48
const topGap = 12

/**
 * Opens a conversation at the first message that is new to the reader, else at its end. What is being read does not
 * move: earlier entries come in above it, newer ones below; only at the very end the view follows.
 */
export function useReadingPlace({ entries, readPosition, myId }: Options): ReadingPlace {
  const scroller = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const held = useRef<{ position: number; top: number } | null>(null)
  const [seen, setSeen] = useState(0)
  const first = entries[0]?.position
  const last = entries.at(-1)

  function look() {
    const view = scroller.current
    if (!view) return
    isAtEnd.current = view.scrollHeight - view.scrollTop - view.clientHeight < nearEnd
    held.current = firstInView(view)
    if (document.visibilityState === 'visible') setSeen((before) => Math.max(before, lastInView(view)))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the conversation opens
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view) return
    const unread = entries.filter(isMessage).find(({ position, author }) => position > readPosition && author.id !== myId)
    const target = unread && messageAt(view, unread.position)
    const isFirst = unread === entries.find(isMessage)
    view.scrollTop = target ? (isFirst ? 0 : target.offsetTop - topGap) : view.scrollHeight
    look()
    // The keys that scroll work at once.
    if (document.activeElement === document.body) view.focus({ preventScroll: true })
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: earlier entries came in above
  useLayoutEffect(() => {
    const view = scroller.current
    const target = view && held.current && messageAt(view, held.current.position)
    if (view && target && held.current) view.scrollTop = target.offsetTop - held.current.top
  }, [first])

  // biome-ignore lint/correctness/useExhaustiveDependencies: something came in below
  useLayoutEffect(() => {
    const view = scroller.current
    const target = view && last && messageAt(view, last.position)
    const isMine = last?.type === 'message' && last.author.id === myId
    if (view && (isAtEnd.current || isMine)) {
      // The beginning of what is new stays in sight, however long it is.
      view.scrollTop = target ? Math.min(view.scrollHeight, target.offsetTop - topGap) : view.scrollHeight
    }
    look()
  }, [last?.position])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads only refs
  useEffect(() => {
    const [view, inside] = [scroller.current, content.current]
    if (!view || !inside) return
    // Images arrive late, and the composer grows: whoever is at the end stays there.
    const sizes = new ResizeObserver(() => {
      if (isAtEnd.current) view.scrollTop = view.scrollHeight
      look()
    })
    sizes.observe(view)
    sizes.observe(inside)
    view.addEventListener('scroll', look, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      sizes.disconnect()
      view.removeEventListener('scroll', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])

  return {
    scroller,
    content,
    seen,
    showNewest() {
      const view = scroller.current
      const target = view && messageAt(view, entries.filter(isMessage).find(({ position }) => position > seen)?.position ?? -1)
      if (view) view.scrollTop = target ? target.offsetTop - topGap : view.scrollHeight
      look()
    },
    showPlace(position) {
      const view = scroller.current
      const target = view && messageAt(view, position)
      if (!target) return
      view.scrollTop = target.offsetTop - topGap
      target.dataset.asked = ''
      // At once: whoever was at the end is not taken back there when the page grows.
      look()
    },
    focus: () => scroller.current?.focus({ preventScroll: true }),
  }
}

const messagesIn = (view: HTMLElement) => Array.from(view.querySelectorAll<HTMLElement>('[data-position]'))
const positionOf = (element: HTMLElement) => Number(element.dataset.position)

function messageAt(view: HTMLElement, position: number): HTMLElement | null {
  return view.querySelector(`[data-position="${position}"]`)
}

function firstInView(view: HTMLElement): { position: number; top: number } | null {
  const found = messagesIn(view).find((element) => element.offsetTop + element.offsetHeight > view.scrollTop)
  return found ? { position: positionOf(found), top: found.offsetTop - view.scrollTop } : null
}

const enoughToRead = 64

function lastInView(view: HTMLElement): number {
  const end = view.scrollTop + view.clientHeight
  const found = messagesIn(view).findLast((element) => element.offsetTop + Math.min(element.offsetHeight, enoughToRead) <= end)
  return found ? positionOf(found) : 0
}
