import { ApiProblem } from '@keydesk/api-client/problem.ts'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, type paths, unwrap } from '#admin/kernel/api.ts'
import { here } from '#admin/kernel/environment.ts'
import { applyNews } from '../live/apply-news.ts'
import type { Attachment } from '../ticket-detail.ts'
import { readSummaries, type TicketDetail, ticketQuery } from '../tickets.queries.ts'
import { type ComposerKind, type Draft, withoutUnsent } from './draft.ts'

type Posted =
  | '/api/tickets/{ticket}/replies'
  | '/api/tickets/{ticket}/notes'
  | '/api/tickets/{ticket}/forwards'
  | '/api/tickets/{ticket}/scheduled-replies'
type Body<Path extends Posted> = paths[Path]['post']['requestBody']['content']['application/json']
export type NewReply = Body<'/api/tickets/{ticket}/replies'>
export type NewNote = Body<'/api/tickets/{ticket}/notes'>
export type NewForward = Body<'/api/tickets/{ticket}/forwards'>
export type LaterReply = Body<'/api/tickets/{ticket}/scheduled-replies'>

/** With the same key it is sent once, however often it is asked for. */
export function sendReply(ticketId: string, body: NewReply, key: string) {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  return unwrap(api.POST('/api/tickets/{ticket}/replies', { params, body }))
}

export function addNote(ticketId: string, body: NewNote, key: string) {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  return unwrap(api.POST('/api/tickets/{ticket}/notes', { params, body }))
}

export function forwardTicket(ticketId: string, body: NewForward, key: string) {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  return unwrap(api.POST('/api/tickets/{ticket}/forwards', { params, body }))
}

export async function scheduleReply(queries: QueryClient, ticketId: string, body: LaterReply, key: string): Promise<void> {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  const { ticket } = await unwrap(api.POST('/api/tickets/{ticket}/scheduled-replies', { params, body }))
  await queries.invalidateQueries({ queryKey: ticketQuery(ticket.key).queryKey })
}

/** Takes a reply back. It is a draft again, and the ticket stands as it did. */
export async function undoSending(queries: QueryClient, ticketId: string, messageId: string): Promise<TicketDetail> {
  const params = { path: { ticket: ticketId, message: messageId } }
  return showTicket(queries, await unwrap(api.POST('/api/tickets/{ticket}/messages/{message}/undo', { params })))
}

/** Stops a reply that waits for its time. It is its writer's draft again. */
export async function stopScheduled(queries: QueryClient, ticketId: string, scheduledId: string): Promise<TicketDetail> {
  const params = { path: { ticket: ticketId, scheduled: scheduledId } }
  return showTicket(queries, await unwrap(api.DELETE('/api/tickets/{ticket}/scheduled-replies/{scheduled}', { params })))
}

async function showTicket(queries: QueryClient, ticket: TicketDetail): Promise<TicketDetail> {
  await queries.cancelQueries({ queryKey: ticketQuery(ticket.key).queryKey })
  queries.setQueryData(ticketQuery(ticket.key).queryKey, ticket)
  applyNews(queries, { changed: await readSummaries([ticket.id]), lostIds: [] })
  return ticket
}

/** The tickets where the reader has something unsent. Every save here keeps it true. */
export const draftedQuery = queryOptions({
  queryKey: ['tickets', 'drafted'] as const,
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/drafts', { signal }))).ticketIds,
  staleTime: 5 * 60_000,
})

interface SaveDraft {
  readonly ticket: Pick<TicketDetail, 'id' | 'key'>
  readonly kind: ComposerKind
  readonly draft: Draft
}

/** Keeps a draft on the server, and in what is known of the ticket; the time by which it is known again. */
export async function saveDraft(queries: QueryClient, { ticket, kind, draft }: SaveDraft): Promise<string | null> {
  const { to, cc, bcc, attached, fileIds, seen } = draft
  const html = withoutUnsent(draft.html)
  const attachmentIds = attached.map(({ id }) => id)
  const body = { html, to: [...to], cc: [...cc], bcc: [...bcc], fileIds: [...fileIds], attachmentIds, seen }
  const params = { path: { ticket: ticket.id, kind } }
  const { savedAt } = await unwrap(api.PUT('/api/tickets/{ticket}/drafts/{kind}', { params, body }))
  const { attachmentIds: _, ...kept } = body
  const isKnown = queries.getQueryData(draftedQuery.queryKey)?.includes(ticket.id)
  if (isKnown !== (savedAt !== null)) void queries.invalidateQueries({ queryKey: draftedQuery.queryKey })

  queries.setQueryData(ticketQuery(ticket.key).queryKey, (before) => {
    if (!before) return before
    const others = before.drafts.filter((one) => one.kind !== kind)
    return { ...before, drafts: savedAt ? [...others, { ...kept, attached: [...attached], kind, savedAt }] : others }
  })
  return savedAt
}

/** What was just said stands in the conversation at once; the events that came with it follow. */
export function showSaid(queries: QueryClient, { message, ticket }: Awaited<ReturnType<typeof addNote>>): void {
  queries.setQueryData(ticketQuery(ticket.key).queryKey, (before) => {
    if (!before) return before
    const isThere = before.timeline.some(({ id }) => id === message.id)
    const { customer: _, ...summary } = ticket
    const said = message.isForward ? 'forward' : message.kind
    const drafts = before.drafts.filter(({ kind }) => kind !== said)
    return { ...before, ...summary, drafts, timeline: isThere ? before.timeline : [...before.timeline, message] }
  })
  applyNews(queries, { changed: [ticket], lostIds: [] })
}

/** Sends a file ahead of its message. Only the old way of asking tells how far an upload is. */
export function uploadFile(
  file: File,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const unreachable = () => reject(ApiProblem.unreachable(null))
    request.open('POST', '/api/attachments')
    if (here.environment) request.setRequestHeader('Keydesk-Environment', here.environment)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      if (request.status === 201) resolve(request.response as Attachment)
      else reject(request.status === 0 ? ApiProblem.unreachable(null) : ApiProblem.from(request.status, request.response))
    }
    request.onerror = unreachable
    request.onabort = unreachable
    signal.addEventListener('abort', () => request.abort())

    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}
