import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketDetail } from '../tickets.queries.ts'
import { readEarlier } from './conversation.queries.ts'
import { type Timeline, withEarlier, withNewest } from './timeline.ts'

export interface Story {
  readonly timeline: Timeline
  readonly isLoadingEarlier: boolean
  readonly hasFailed: boolean
  loadEarlier(): void
}

/** A ticket's story: what was loaded before stays while newer entries come in, and more can be read backwards. */
export function useTimeline(ticket: TicketDetail): Story {
  const page = { items: ticket.timeline, earlier: ticket.earlier }
  // A merge puts everything in new places: then the story begins anew.
  const merges = ticket.merge.sources.map(({ id, at }) => `${id} ${at}`).join()
  const [state, setState] = useState<{ timeline: Timeline; from: TicketDetail['timeline']; merges: string }>(() => ({
    timeline: withNewest(null, page),
    from: ticket.timeline,
    merges,
  }))

  let { timeline } = state
  if (state.from !== ticket.timeline) {
    timeline = withNewest(state.merges === merges ? timeline : null, page)
    setState({ timeline, from: ticket.timeline, merges })
  }

  const loading = useMutation({
    mutationFn: (before: string) => readEarlier(ticket.id, before),
    onSuccess: (earlier) => setState((now) => ({ ...now, timeline: withEarlier(now.timeline, earlier) })),
  })

  return {
    timeline,
    isLoadingEarlier: loading.isPending,
    hasFailed: loading.isError,
    loadEarlier: () => {
      if (timeline.earlier !== null && !loading.isPending) loading.mutate(timeline.earlier)
    },
  }
}
