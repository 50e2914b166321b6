import * as z from 'zod'
import { sendAttachment } from '#attachments/send-attachment.ts'
import type { Routes } from '#kernel/feature.ts'
import { findMailFile, MailFile } from './find-mail-file.ts'
import { ListOutboundMails, listOutboundMails, OutboundMailPage } from './list-outbound-mails.ts'
import { OutboundMailDetail, readOutboundMail } from './read-outbound-mail.ts'
import { retryOutboundMail } from './retry-outbound-mail.ts'

const tags = ['Mail out']
const params = z.object({ mail: z.uuid() })
const Download = z.object({ download: z.stringbool().default(false) })

export const outboundMailRoutes: Routes = (http) => {
  http.get('/outbound-mails', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'List mails that we send', querystring: ListOutboundMails, response: { 200: OutboundMailPage } },
    handler: (request) => listOutboundMails(request.ctx, request.query),
  })

  http.get('/outbound-mails/:mail', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'Read a mail as it is sent', params, response: { 200: OutboundMailDetail } },
    handler: (request) => readOutboundMail(request.ctx, request.params.mail),
  })

  http.get('/outbound-mails/:mail/attachments/:attachment', {
    config: { access: 'mail:read' },
    schema: { tags, summary: 'Download a file of a mail', params: MailFile, querystring: Download },
    handler: async (request, reply) => {
      const file = await findMailFile(request.ctx, request.params)
      return sendAttachment(request.ctx, reply, { file, asDownload: request.query.download })
    },
  })

  http.post('/outbound-mails/:mail/retry', {
    config: { access: 'mail:retry' },
    schema: { tags, summary: 'Try a mail again that failed or was held', params, response: { 200: OutboundMailDetail } },
    handler: async (request) => {
      await retryOutboundMail(request.ctx, request.params.mail)
      return readOutboundMail(request.ctx, request.params.mail)
    },
  })
}
