import { ApiProblem } from '@keydesk/api-client/problem.ts'
import type { QueryClient } from '@tanstack/react-query'
import { api, type paths, unwrap } from '#admin/kernel/api.ts'
import { here } from '#admin/kernel/environment.ts'
import { applyNews } from '../live/apply-news.ts'
import type { Attachment } from '../ticket-detail.ts'
import { ticketQuery } from '../tickets.queries.ts'

type Body<Path extends '/api/tickets/{ticket}/replies' | '/api/tickets/{ticket}/notes'> =
  paths[Path]['post']['requestBody']['content']['application/json']
export type NewReply = Body<'/api/tickets/{ticket}/replies'>
export type NewNote = Body<'/api/tickets/{ticket}/notes'>

/** With the same key it is sent once, however often it is asked for. */
export function sendReply(ticketId: string, body: NewReply, key: string) {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  return unwrap(api.POST('/api/tickets/{ticket}/replies', { params, body }))
}

export function addNote(ticketId: string, body: NewNote, key: string) {
  const params = { path: { ticket: ticketId }, header: { 'Idempotency-Key': key } }
  return unwrap(api.POST('/api/tickets/{ticket}/notes', { params, body }))
}

/** What was just said stands in the conversation at once; the events that came with it follow. */
export function showSaid(queries: QueryClient, { message, ticket }: Awaited<ReturnType<typeof sendReply>>): void {
  queries.setQueryData(ticketQuery(ticket.key).queryKey, (before) => {
    if (!before) return before
    const isThere = before.timeline.some(({ id }) => id === message.id)
    const { customer: _, ...summary } = ticket
    return { ...before, ...summary, timeline: isThere ? before.timeline : [...before.timeline, message] }
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
