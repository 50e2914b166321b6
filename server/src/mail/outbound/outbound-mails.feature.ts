import type { Feature } from '#kernel/feature.ts'
import { outboundMailRoutes } from './outbound-mails.routes.ts'

export const outboundMails: Feature = { name: 'outbound-mails', routes: outboundMailRoutes }
