import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { Composer } from '../composer/use-composer.ts'
import { type Doing, type Present, peopleQuery, sayPresence } from './presence.queries.ts'

const beatEvery = 5_000
/** Who has typed nothing for so long only looks. */
const writesFor = 10_000

const doingOf = { reply: 'replying', note: 'noting', forward: 'forwarding' } as const satisfies Record<string, Doing>
const thisWindow = crypto.randomUUID()

/** Says that the ticket is open here and whether something is written, and tells who else is there. */
export function usePresence(ticketId: string, { kind, writing: { html } }: Pick<Composer, 'kind' | 'writing'>): readonly Present[] {
  const { id: myId } = useMe()
  const queries = useQueryClient()
  const typed = useRef({ html, kind, at: Number.NEGATIVE_INFINITY })
  const say = useRef<() => void>(() => undefined)

  useEffect(() => {
    let last: Doing | 'left' = 'left'
    const tell = (doing: Doing | 'left') => {
      last = doing
      sayPresence(queries, ticketId, thisWindow, doing).catch(() => undefined)
    }
    const doing = () => {
      if (document.visibilityState === 'hidden') return 'left'
      return performance.now() - typed.current.at < writesFor ? doingOf[typed.current.kind] : 'viewing'
    }
    const beat = () => {
      const next = doing()
      if (next !== 'left' || last !== 'left') tell(next)
    }
    say.current = () => doing() !== last && beat()

    beat()
    const timer = setInterval(beat, beatEvery)
    document.addEventListener('visibilitychange', beat)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
      if (last !== 'left') tell('left')
    }
  }, [queries, ticketId])

  useEffect(() => {
    const isTyped = typed.current.html !== html && typed.current.kind === kind
    typed.current = { html, kind, at: isTyped ? performance.now() : typed.current.at }
    if (isTyped) say.current()
  }, [html, kind])

  const { data } = useQuery(peopleQuery(ticketId))
  return data.filter(({ id }) => id !== myId)
}
