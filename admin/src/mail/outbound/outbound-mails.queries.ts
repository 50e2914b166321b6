import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

type OutboundMailPage = Answer<'/api/outbound-mails'>
export type OutboundMailSummary = OutboundMailPage['items'][number]
export type OutboundMailState = OutboundMailSummary['state']
export type OutboundMail = Answer<'/api/outbound-mails/{mail}'>

const seconds = 1000
const all = ['outbound-mails'] as const

export interface OutboundFilter {
  readonly state: OutboundMailState | null
  readonly q: string
}

/** Mails that we send, the newest first. They are looked at again while they are on the screen. */
export const outboundMailsQuery = ({ state, q }: OutboundFilter) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', state, q],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(state && { state: [state] }), ...(q && { q }), ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/outbound-mails', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 10 * seconds,
  })

export const outboundMailQuery = (mail: string) =>
  queryOptions({
    queryKey: [...all, 'detail', mail],
    queryFn: ({ signal }) => unwrap(api.GET('/api/outbound-mails/{mail}', { params: { path: { mail } }, signal })),
    refetchInterval: 10 * seconds,
  })

export function useRetryOutboundMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (mail: string) => unwrap(api.POST('/api/outbound-mails/{mail}/retry', { params: { path: { mail } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: all }),
  })
}
