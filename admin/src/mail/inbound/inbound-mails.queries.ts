import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, unwrap } from '#admin/kernel/api.ts'

type InboundMailPage = Answer<'/api/inbound-mails'>
export type InboundMailSummary = InboundMailPage['items'][number]
export type InboundMailState = InboundMailSummary['state']
export type MailOutcome = NonNullable<InboundMailSummary['outcome']>
export type InboundMail = Answer<'/api/inbound-mails/{id}'>

const seconds = 1000
const all = ['inbound-mails'] as const

/** Mails that came in, the newest first. They are looked at again while they are on the screen. */
export const inboundMailsQuery = (state: InboundMailState | null) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', state],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(state && { state }), ...(pageParam && { after: pageParam }) }
      return unwrap(api.GET('/api/inbound-mails', { params: { query }, signal }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 10 * seconds,
  })

export const inboundMailQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, 'detail', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/inbound-mails/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 10 * seconds,
  })

export function useRetryInboundMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/inbound-mails/{id}/retry', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: all }),
  })
}
