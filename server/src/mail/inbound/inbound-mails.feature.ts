import type { Feature } from '#kernel/feature.ts'
import { inboundMailRoutes } from './inbound-mails.routes.ts'

export const inboundMails: Feature = { name: 'inbound-mails', routes: inboundMailRoutes }
