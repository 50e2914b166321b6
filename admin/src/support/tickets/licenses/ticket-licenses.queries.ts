import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, once, type paths, unwrap } from '#admin/kernel/api.ts'
import { readDetailsAnew } from '../live/apply-news.ts'

export type TicketLicenses = Answer<'/api/tickets/{ticket}/licenses'>
export type LinkedLicense = TicketLicenses['licenses'][number]
export type KeyMark = TicketLicenses['keys'][number]
export type Failure = TicketLicenses['failures'][number]
export type ActionLine = TicketLicenses['actions'][number]
export type OpenLicense = Answer<'/api/tickets/{ticket}/licenses/{license}'>
type ActBody = paths['/api/tickets/{ticket}/licenses/{license}/actions']['post']['requestBody']['content']['application/json']
export type WantedAction = ActBody['wanted']

/** What is done to a license, and why. */
export interface Change {
  readonly license: string
  readonly wanted: WantedAction
  readonly reason: string
}

interface Told {
  readonly id: string
  readonly lastPosition: number
}

const all = ['tickets', 'licenses'] as const

/** The licenses of a ticket. Whatever happens to them stands in its timeline. */
export const ticketLicensesQuery = ({ id, lastPosition }: Told) =>
  queryOptions({
    queryKey: [...all, id, lastPosition],
    queryFn: ({ signal }) => unwrap(api.GET('/api/tickets/{ticket}/licenses', { params: { path: { ticket: id } }, signal })),
    placeholderData: keepPreviousData,
  })

/** One of them with its devices and its history. */
export const openLicenseQuery = ({ id, lastPosition }: Told, license: string) =>
  queryOptions({
    queryKey: [...all, id, lastPosition, license],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/tickets/{ticket}/licenses/{license}', { params: { path: { ticket: id, license } }, signal })),
    placeholderData: (before, query) => (query?.queryKey.at(-1) === license ? before : undefined),
  })

function useTold(id: string) {
  const queries = useQueryClient()
  return () => {
    readDetailsAnew(queries, [id])
    return queries.invalidateQueries({ queryKey: [...all, id] })
  }
}

/** Does something to a license, or asks an Admin to. */
export function useActOnLicense(id: string) {
  const onSuccess = useTold(id)
  return useMutation({
    mutationFn: ({ license, wanted, reason, mayAsk }: Change & { mayAsk: boolean }) =>
      unwrap(
        api.POST('/api/tickets/{ticket}/licenses/{license}/actions', {
          params: { path: { ticket: id, license }, header: once() },
          body: { wanted, reason, mayAsk },
        }),
      ),
    onSuccess,
  })
}

export function useUndoAction(id: string) {
  const onSuccess = useTold(id)
  return useMutation({
    mutationFn: (action: string) =>
      unwrap(api.POST('/api/tickets/{ticket}/license-actions/{action}/undo', { params: { path: { ticket: id, action } } })),
    onSuccess,
  })
}

export function useDecideAction(id: string) {
  const onSuccess = useTold(id)
  return useMutation({
    mutationFn: ({ action, isApproved }: { action: string; isApproved: boolean }) =>
      unwrap(
        api.POST('/api/tickets/{ticket}/license-actions/{action}/decision', {
          params: { path: { ticket: id, action } },
          body: { isApproved },
        }),
      ),
    onSuccess,
  })
}

export function useLinkLicense(id: string) {
  const onSuccess = useTold(id)
  return useMutation({
    mutationFn: (key: string) => unwrap(api.POST('/api/tickets/{ticket}/licenses', { params: { path: { ticket: id } }, body: { key } })),
    onSuccess,
  })
}

export function useConfirmLicense(id: string) {
  const onSuccess = useTold(id)
  return useMutation({
    mutationFn: (license: string) =>
      unwrap(api.POST('/api/tickets/{ticket}/licenses/{license}/confirmation', { params: { path: { ticket: id, license } } })),
    onSuccess,
  })
}

export function useRevealKey(id: string, license: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => unwrap(api.POST('/api/tickets/{ticket}/licenses/{license}/reveal', { params: { path: { ticket: id, license } } })),
  })
}
