import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Refused } from '#platform/refused.ts'
import { InboundMailPage, ListInboundMails, listInboundMails } from './list-inbound-mails.ts'
import { InboundMailDetail, readInboundMail } from './read-inbound-mail.ts'
import { retryInboundMail } from './retry-inbound-mail.ts'
import { sendRawMail } from './send-raw-mail.ts'
import { TakeRawMail, takeRawMail } from './take-raw-mail.ts'

const tags = ['Mail']
const params = z.object({ id: z.uuid() })

export const inboundMailRoutes: Routes = (http) => {
  http.post('/mail', {
    config: { access: 'mail:receive' },
    schema: {
      tags,
      summary: 'Hand over a raw mail',
      consumes: ['message/rfc822'],
      querystring: TakeRawMail,
      response: { 202: z.object({ id: z.uuid() }) },
    },
    handler: async (request, reply) => {
      if (!Buffer.isBuffer(request.body)) throw new Refused('unsupported', 'not_a_mail', 'A mail comes as message/rfc822.')
      reply.code(202)
      return takeRawMail(request.ctx, request.query, request.body)
    },
  })

  http.get('/inbound-mails', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'List the mails that came in', querystring: ListInboundMails, response: { 200: InboundMailPage } },
    handler: (request) => listInboundMails(request.ctx, request.query),
  })

  http.get('/inbound-mails/:id', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'Read what was decided about a mail', params, response: { 200: InboundMailDetail } },
    handler: (request) => readInboundMail(request.ctx, request.params.id),
  })

  http.get('/inbound-mails/:id/raw', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'Download a mail as it came', params, produces: ['application/octet-stream'] },
    handler: (request, reply) => sendRawMail(request.ctx, reply, request.params.id),
  })

  http.post('/inbound-mails/:id/retry', {
    config: { access: 'mail:retry' },
    schema: { tags, summary: 'Look at a held mail once more', params, response: { 204: z.void() } },
    handler: async (request, reply) => {
      await retryInboundMail(request.ctx, request.params.id)
      return reply.code(204).send()
    },
  })
}
