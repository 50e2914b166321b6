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
  const [state, setState] = useState<{ timeline: Timeline; from: TicketDetail['timeline'] }>(() => ({
    timeline: withNewest(null, page),
    from: ticket.timeline,
  }))

  let { timeline } = state
  if (state.from !== ticket.timeline) {
    timeline = withNewest(timeline, page)
    setState({ timeline, from: ticket.timeline })
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
