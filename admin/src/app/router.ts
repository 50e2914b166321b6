import { ApiProblem } from '@keydesk/api-client/problem.ts'
import { t } from '@keydesk/ui/messages.ts'
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import { here } from '#admin/kernel/environment.ts'
import { isAnotherLanguage } from '#admin/kernel/language.ts'
import { meQuery, type Permission } from '#admin/kernel/me.queries.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { parseSearch, stringifySearch, type TextSearch } from '#admin/platform/text-search.ts'
import { TicketsPage } from '#admin/support/tickets/list/tickets-page.tsx'
import { ticketQuery } from '#admin/support/tickets/tickets.queries.ts'
import { ErrorPage } from './error-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Shell } from './shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFoundPage })

const publicPage = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, validateSearch: texts, component })

const texts = (search: Record<string, unknown>) => search as TextSearch

/** The page itself, not only its data. What is drawn now is not waited for. */
function loadAnew(href: string): Promise<never> {
  window.history.replaceState(null, '', href)
  window.location.reload()
  return new Promise(() => undefined)
}

/** Everything that needs somebody signed in. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Shell,
  async beforeLoad({ context: { queries }, location }) {
    try {
      const { preferences } = await queries.ensureQueryData(meQuery)
      if (isAnotherLanguage(preferences.language)) await loadAnew(location.publicHref)
    } catch (error) {
      if (!isProblem(error, 'not_signed_in')) throw error
      throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true })
    }
  },
})

// The list is where everybody begins, so it is part of the first file; every other page is a file of its own.
const page = <Path extends string>(path: Path, permission: Permission, component: RouteComponent) =>
  createRoute({
    getParentRoute: () => desk,
    path,
    validateSearch: texts,
    component,
    beforeLoad({ context: { queries } }) {
      const may = queries.getQueryData(meQuery.queryKey)?.permissions.includes(permission)
      if (!may) throw new ApiProblem(403, { code: 'not_allowed', detail: t('Your role does not allow this page.') })
    },
  })

/** Its data come along with its code, from the moment that somebody points at a ticket. */
const ticket = createRoute({
  getParentRoute: () => desk,
  path: '/tickets/$ticket',
  validateSearch: texts,
  component: lazyRouteComponent(() => import('#admin/support/tickets/detail/ticket-page.tsx'), 'TicketPage'),
  loader: ({ context: { queries }, params }) => void queries.prefetchQuery(ticketQuery(params.ticket)),
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tickets', replace: true })
  },
})

const routeTree = root.addChildren([
  home,
  publicPage(
    '/sign-in',
    lazyRouteComponent(() => import('#admin/identity/sessions/sign-in-page.tsx'), 'SignInPage'),
  ),
  publicPage(
    '/forgot-password',
    lazyRouteComponent(() => import('#admin/identity/sessions/forgot-password-page.tsx'), 'ForgotPasswordPage'),
  ),
  publicPage(
    '/reset-password',
    lazyRouteComponent(() => import('#admin/identity/sessions/reset-password-page.tsx'), 'ResetPasswordPage'),
  ),
  publicPage(
    '/setup',
    lazyRouteComponent(() => import('#admin/identity/setup/setup-page.tsx'), 'SetupPage'),
  ),
  desk.addChildren([
    page('/tickets', 'tickets:read', TicketsPage),
    ticket,
    page(
      '/tickets/$ticket/incident',
      'tickets:read',
      lazyRouteComponent(() => import('#admin/support/tickets/incident/incident-page.tsx'), 'IncidentPage'),
    ),
    page(
      '/inbox',
      'tickets:read',
      lazyRouteComponent(() => import('#admin/notifications/inbox-page.tsx'), 'InboxPage'),
    ),
    createRoute({
      getParentRoute: () => desk,
      path: '/profile',
      validateSearch: texts,
      component: lazyRouteComponent(() => import('#admin/identity/profile/profile-page.tsx'), 'ProfilePage'),
    }),
    page(
      '/customers',
      'customers:read',
      lazyRouteComponent(() => import('#admin/licensing/customers/customers-page.tsx'), 'CustomersPage'),
    ),
    page(
      '/customers/$customer',
      'customers:read',
      lazyRouteComponent(() => import('#admin/licensing/customers/customer-page.tsx'), 'CustomerPage'),
    ),
    page(
      '/licenses',
      'licenses:read',
      lazyRouteComponent(() => import('#admin/licensing/licenses/licenses-page.tsx'), 'LicensesPage'),
    ),
    page(
      '/licenses/$license',
      'licenses:read',
      lazyRouteComponent(() => import('#admin/licensing/licenses/license-page.tsx'), 'LicensePage'),
    ),
    page(
      '/import',
      'customers:manage',
      lazyRouteComponent(() => import('#admin/licensing/imports/import-page.tsx'), 'ImportPage'),
    ),
    page(
      '/products',
      'licenses:read',
      lazyRouteComponent(() => import('#admin/licensing/products/products-page.tsx'), 'ProductsPage'),
    ),
    page(
      '/activations',
      'licenses:read',
      lazyRouteComponent(() => import('#admin/licensing/activations/activations-page.tsx'), 'ActivationsPage'),
    ),
    page(
      '/telemetry',
      'licenses:read',
      lazyRouteComponent(() => import('#admin/licensing/telemetry/telemetry-page.tsx'), 'TelemetryPage'),
    ),
    page(
      '/logs/mail-out',
      'mail:read',
      lazyRouteComponent(() => import('#admin/mail/outbound/outbound-mails-page.tsx'), 'OutboundMailsPage'),
    ),
    page(
      '/logs/mail-in',
      'mail:read',
      lazyRouteComponent(() => import('#admin/mail/inbound/inbound-mails-page.tsx'), 'InboundMailsPage'),
    ),
    page(
      '/health',
      'health:read',
      lazyRouteComponent(() => import('#admin/reports/health-page.tsx'), 'HealthPage'),
    ),
    page(
      '/settings/tickets',
      'ticket_settings:manage',
      lazyRouteComponent(() => import('#admin/support/ticket-settings/ticket-settings-page.tsx'), 'TicketSettingsPage'),
    ),
    page(
      '/settings/canned-responses',
      'tickets:reply',
      lazyRouteComponent(() => import('#admin/support/canned-responses/canned-responses-page.tsx'), 'CannedResponsesPage'),
    ),
    page(
      '/settings/agents',
      'agents:manage',
      lazyRouteComponent(() => import('#admin/identity/agents/agents-page.tsx'), 'AgentsPage'),
    ),
    page(
      '/settings/api-keys',
      'api_keys:manage',
      lazyRouteComponent(() => import('#admin/identity/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
    ),
    page(
      '/settings/environments',
      'environments:manage',
      lazyRouteComponent(() => import('#admin/support/sample-data/environments-page.tsx'), 'EnvironmentsPage'),
    ),
  ]),
])

export function createAdminRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    basepath: here.basePath,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadDelay: 40,
    defaultPendingMs: 150,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAdminRouter>
  }
}
