import * as z from 'zod'
import { Attachment } from '#attachments/attachment.ts'
import { sendAttachment } from '#attachments/send-attachment.ts'
import { storeAttachment } from '#attachments/store-attachment.ts'
import type { Routes } from '#kernel/feature.ts'
import { sendRawMail } from '#mail/inbound/send-raw-mail.ts'
import { Refused } from '#platform/refused.ts'
import { AddNote, addNote } from './add-note.ts'
import { FindOriginalMail, findOriginalMail } from './conversation/find-original-mail.ts'
import { findOwnUpload } from './conversation/find-own-upload.ts'
import { findTicketFile, TicketFile } from './conversation/find-ticket-file.ts'
import { listTicketFiles, TicketFiles } from './conversation/list-ticket-files.ts'
import { ReadTimeline, readTimeline } from './conversation/read-timeline.ts'
import { messageEntry } from './conversation/timeline.store.ts'
import { addressIn, MessageEntry, TimelinePage } from './conversation/timeline.ts'
import { ForwardTicket, forwardTicket } from './forward-ticket.ts'
import { summaryOf } from './list/summary-of.ts'
import { TicketSummary } from './list/ticket-summary.ts'
import { ReplyToTicket, replyToTicket } from './reply-to-ticket.ts'
import { TicketRef } from './ticket.ts'

const tags = ['Conversation']
const params = z.object({ ticket: TicketRef })
const Added = z.object({ message: MessageEntry, ticket: TicketSummary })
const Sent = Added.extend({ undoableUntil: z.date().nullable() })
const Download = z.object({ download: z.stringbool().default(false) })

export const conversationRoutes: Routes = (http) => {
  http.get('/tickets/:ticket/timeline', {
    config: { access: 'tickets:read' },
    schema: {
      tags,
      summary: 'Read earlier entries',
      params,
      querystring: ReadTimeline.omit({ ticket: true }),
      response: { 200: TimelinePage },
    },
    handler: (request) => readTimeline(request.ctx, { ...request.params, ...request.query }),
  })

  http.get('/tickets/:ticket/attachments', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'List the files of a ticket', params, response: { 200: TicketFiles } },
    handler: (request) => listTicketFiles(request.ctx, request.params),
  })

  http.post('/tickets/:ticket/replies', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Reply to the customer', params, body: ReplyToTicket.omit({ ticket: true }), response: { 201: Sent } },
    handler: async (request, reply) => {
      const { ticketId, position, undoableUntil } = await replyToTicket(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      const [message, ticket] = await Promise.all([messageEntry(request.ctx, ticketId, position), summaryOf(request.ctx, ticketId)])
      return { message, ticket, undoableUntil }
    },
  })

  http.post('/tickets/:ticket/notes', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Add an internal note', params, body: AddNote.omit({ ticket: true }), response: { 201: Added } },
    handler: async (request, reply) => {
      const { ticketId, position } = await addNote(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      const [message, ticket] = await Promise.all([messageEntry(request.ctx, ticketId, position), summaryOf(request.ctx, ticketId)])
      return { message, ticket }
    },
  })

  http.post('/tickets/:ticket/forwards', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Forward the conversation', params, body: ForwardTicket.omit({ ticket: true }), response: { 201: Sent } },
    handler: async (request, reply) => {
      const { ticketId, position, undoableUntil } = await forwardTicket(request.ctx, { ...request.params, ...request.body })
      reply.code(201)
      const [message, ticket] = await Promise.all([messageEntry(request.ctx, ticketId, position), summaryOf(request.ctx, ticketId)])
      return { message, ticket, undoableUntil }
    },
  })

  http.get('/tickets/:ticket/attachments/:attachment', {
    config: { access: 'tickets:read' },
    schema: { tags, summary: 'Download a file of a ticket', params: TicketFile, querystring: Download },
    handler: async (request, reply) => {
      const file = await findTicketFile(request.ctx, request.params)
      return sendAttachment(request.ctx, reply, { file, asDownload: request.query.download })
    },
  })

  http.get('/tickets/:ticket/messages/:message/original', {
    config: { access: 'mail:read' },
    schema: {
      tags,
      summary: 'Download the mail that a message came by',
      params: FindOriginalMail,
      produces: ['application/octet-stream'],
    },
    handler: async (request, reply) => sendRawMail(request.ctx, reply, await findOriginalMail(request.ctx, request.params)),
  })

  http.post('/attachments', {
    config: { access: 'tickets:reply' },
    schema: {
      tags,
      summary: 'Upload a file, to be attached to a message',
      consumes: ['multipart/form-data'],
      response: { 201: Attachment },
    },
    handler: async (request, reply) => {
      const part = await request.file()
      if (!part) throw new Refused('invalid', 'no_file', 'There is no file in this request.')
      const content = await part.toBuffer()
      reply.code(201)
      const file = await storeAttachment(request.ctx, { name: part.filename, content, uploadedBy: request.ctx.actor.id })
      return { ...file, url: addressIn(request.ctx.environment, `/api/attachments/${file.id}`) }
    },
  })

  http.get('/attachments/:attachment', {
    config: { access: 'tickets:reply' },
    schema: { tags, summary: 'Download a file that you uploaded', params: TicketFile.pick({ attachment: true }), querystring: Download },
    handler: async (request, reply) => {
      const file = await findOwnUpload(request.ctx, request.params.attachment)
      return sendAttachment(request.ctx, reply, { file, asDownload: request.query.download })
    },
  })
}
