import type pg from 'pg'
import { attachments } from '#attachments/attachments.feature.ts'
import { agents } from '#identity/agents/agents.feature.ts'
import { apiKeys } from '#identity/api-keys/api-keys.feature.ts'
import { audit } from '#identity/audit/audit.feature.ts'
import { preferences } from '#identity/preferences/preferences.feature.ts'
import { createAgentAuth } from '#identity/sessions/agent-auth.ts'
import { limitAttempts } from '#identity/sessions/limit-attempts.ts'
import { sessions } from '#identity/sessions/sessions.feature.ts'
import { setUp } from '#identity/setup/setup.feature.ts'
import { answers } from '#kernel/answers.ts'
import type { Feature } from '#kernel/feature.ts'
import type { LiveHub } from '#kernel/live.ts'
import { activations } from '#licensing/activations/activations.feature.ts'
import { customers } from '#licensing/customers/customers.feature.ts'
import { imports } from '#licensing/imports/imports.feature.ts'
import { licenses } from '#licensing/licenses/licenses.feature.ts'
import { organisations } from '#licensing/organisations/organisations.feature.ts'
import { products } from '#licensing/products/products.feature.ts'
import { purchases } from '#licensing/purchases/purchases.feature.ts'
import { telemetry } from '#licensing/telemetry/telemetry.feature.ts'
import { inboundMails } from '#mail/inbound/inbound-mails.feature.ts'
import { outboundMails } from '#mail/outbound/outbound-mails.feature.ts'
import { notifications } from '#notifications/notifications.feature.ts'
import { health } from '#reports/health/health.feature.ts'
import { cannedResponses } from '#support/canned-responses/canned-responses.feature.ts'
import { categories } from '#support/categories/categories.feature.ts'
import { sampleData } from '#support/sample-data/sample-data.feature.ts'
import { savedViews } from '#support/saved-views/saved-views.feature.ts'
import { tags } from '#support/tags/tags.feature.ts'
import { ticketSettings } from '#support/ticket-settings/ticket-settings.feature.ts'
import { tickets } from '#support/tickets/tickets.feature.ts'

export interface FeatureMeans {
  /** Connections that see only what is shared. */
  readonly pool: pg.Pool
  readonly baseUrl: string
  readonly secret: string
  readonly hub: LiveHub
  readonly canProveSenders: boolean
  readonly afterSetUp: Parameters<typeof setUp>[0]['afterSetUp']
  readonly listening: Parameters<typeof health>[0]
}

/** Everything that the desk can do. Putting it together asks nothing of the database yet. */
export function createFeatures({ pool, baseUrl, secret, hub, canProveSenders, afterSetUp, listening }: FeatureMeans): Feature[] {
  const auth = createAgentAuth({ pool, baseUrl, secret })
  const attempts = limitAttempts(pool, 'sign-in')
  const resets = limitAttempts(pool, 'password-reset')

  return [
    answers,
    setUp({ auth, attempts, afterSetUp }),
    sessions({ auth, attempts, resets }),
    agents,
    preferences,
    apiKeys,
    audit,
    attachments,
    categories,
    cannedResponses,
    tags,
    ticketSettings,
    customers,
    organisations,
    products,
    licenses,
    activations,
    purchases,
    imports,
    telemetry,
    tickets(hub),
    savedViews,
    sampleData,
    notifications({ canProveSenders }),
    outboundMails,
    inboundMails,
    health(listening),
  ]
}
