import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findViolations } from './find-violations.ts'

/** A small desk in good order. */
const sound: Record<string, string> = {
  'server/package.json': JSON.stringify({
    imports: { '#kernel/*': './src/kernel/*', '#support/*': './src/support/*', '#mail/*': './src/mail/*', '#reports/*': './src/reports/*' },
  }),
  'server/src/kernel/ctx.ts': `import type { Outbox } from './publish.ts'\nexport interface Ctx { outbox: Outbox }`,
  'server/src/kernel/publish.ts': `import type { Ctx } from './ctx.ts'\nexport type Outbox = (tx: Ctx) => void`,
  'server/src/mail/outbound/queue-mail.ts': `import type { Ctx } from '#kernel/ctx.ts'
    export async function queueMail(ctx: Ctx) { await ctx.db.insertInto('outboundMails').execute() }`,
  'server/src/support/tickets/ticket.ts': `// Nobody may insert into tickets (number) values here.\nexport const isOpen = (status: string) => status === 'open'`,
  'server/src/support/tickets/ticket-access.ts': `import type { Ctx } from '#kernel/ctx.ts'
    export async function mayReply(ctx: Ctx) { return ctx }`,
  'server/src/support/tickets/tickets.store.ts': `import type { Ctx } from '#kernel/ctx.ts'
    export async function lockTicket(tx: Ctx) { return tx.db.updateTable('tickets as t').execute() }
    export async function findTicket(ctx: Ctx) { return ctx }`,
  'server/src/support/tickets/reply-to-ticket.ts': `import type { Ctx } from '#kernel/ctx.ts'
    import { queueMail } from '#mail/outbound/queue-mail.ts'
    import { isOpen } from './ticket.ts'
    import { lockTicket } from './tickets.store.ts'
    export async function replyToTicket(ctx: Ctx) { await lockTicket(ctx); return isOpen('open') && queueMail(ctx) }`,
  'server/src/support/tickets/tickets.routes.ts': `import { replyToTicket } from './reply-to-ticket.ts'\nexport const routes = replyToTicket`,
  'server/src/support/tickets/tickets.feature.ts': `import { routes } from './tickets.routes.ts'\nexport const tickets = { routes }`,
  'server/src/app.ts': `import { tickets } from './support/tickets/tickets.feature.ts'\nexport const features = [tickets]`,
  'admin/package.json': JSON.stringify({ imports: { '#admin/*': './src/*' } }),
  'admin/src/main.tsx': `import { Router } from './app/router.tsx'\nexport default Router`,
  'admin/src/app/router.tsx': `import { TicketPage } from '#admin/support/tickets/ticket-page.tsx'\nexport const Router = () => <TicketPage />`,
  'admin/src/support/tickets/ticket-page.tsx': `import { Button } from '@keydesk/ui/button.tsx'
    export function TicketPage() { return <p>Don't <Button /></p> }`,
  'ui/src/button.tsx': `export function Button() { return <button /> }`,
  'ui/src/button-row.tsx': `import { Button } from './button.tsx'\nexport function ButtonRow() { return <Button /> }`,
}

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-architecture-'))
  plant(sound)
})
afterEach(() => rmSync(root, { recursive: true }))

function plant(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const least = { 'server/src': 8, 'admin/src': 3, 'ui/src': 2 }
const found = () => findViolations(root, least).violations.map(({ path, line, text }) => `${path}:${line} ${text}`)

const tickets = 'server/src/support/tickets'
const aLine = 'export const line = 1\n'

test('a desk in good order passes', () => {
  expect(found()).toEqual([])
})

describe('what is caught', () => {
  test.each<[string, path: string, source: string, expected: RegExp]>([
    [
      'a context that knows one to its right',
      'server/src/mail/outbound/bounce.ts',
      `\nimport { isOpen } from '#support/tickets/ticket.ts'`,
      /:2 mail must not know support/,
    ],
    [
      'the same by type',
      'server/src/mail/outbound/bounce.ts',
      `import type { A } from '#support/tickets/ticket.ts'`,
      /:1 mail must not know support/,
    ],
    [
      'the same, loaded lazily',
      'server/src/mail/outbound/bounce.ts',
      `const later = import('#support/tickets/ticket.ts')`,
      /mail must not know support/,
    ],
    [
      'the same, passed on',
      'server/src/mail/outbound/bounce.ts',
      `export { isOpen } from '../../support/tickets/ticket.ts'`,
      /mail must not know support/,
    ],
    [
      'neighbours that know each other',
      'server/src/webhooks/send-webhook.ts',
      `import '../notifications/notice.ts'`,
      /webhooks must not know notifications/,
    ],
    ['a feature that knows the composition', `${tickets}/start-over.ts`, `import '../../app.ts'`, /puts the program together/],
    [
      'mechanism that knows the kernel',
      'server/src/platform/queue.ts',
      `import type { Ctx } from '#kernel/ctx.ts'`,
      /platform must not know kernel/,
    ],
    ['an import that leads nowhere', `${tickets}/note.ts`, `import './nothing.ts'`, /:1 .\/nothing.ts leads nowhere/],
    ['a test that the product needs', `${tickets}/note.ts`, `import './ticket.test.ts'`, /is a test/],
    [
      "another feature's store",
      'server/src/support/sla/start-clock.ts',
      `import { lockTicket } from '../tickets/tickets.store.ts'\nexport const startClock = lockTicket`,
      /sla\/start-clock.ts:1 .* is private to support\/tickets/,
    ],
    [
      "another feature's routes",
      'server/src/support/sla/start-clock.ts',
      `export { routes as startClock } from '../tickets/tickets.routes.ts'`,
      /is private to support\/tickets/,
    ],
    ['a cycle', `${tickets}/ticket.ts`, `import './reply-to-ticket.ts'`, /closes a circle: (.*ticket.ts) -> (.*) -> \1$/],
    [
      'a second writer of a table',
      'server/src/licensing/customers/merge-customers.ts',
      `\nexport const mergeCustomers = (db) => db.deleteFrom('tickets')`,
      /:2 licensing\/customers writes the table tickets, which support\/tickets writes/,
    ],
    [
      'a second writer in SQL',
      'server/src/mail/outbound/bounce.ts',
      'export const bounce = sql`\n  with a as (\n  update production.tickets t set status = 1)`',
      /:3 mail\/outbound writes the table tickets/,
    ],
    [
      'a table that is not named',
      `${tickets}/clear-tables.ts`,
      `export const clearTables = (db, table) => db.deleteFrom(table)`,
      /writes a table without naming it/,
    ],
    ['an unknown kind of file', `${tickets}/ticket.model.ts`, aLine, /".model" is no kind of file here/],
    ['an unknown context', 'server/src/billing/bill.ts', aLine, /"billing" is no context/],
    ['a loose file beside the composition', 'server/src/setup.ts', aLine, /no composition file/],
    ['a folder two deep in a feature', `${tickets}/merge/undo/undo-merge.ts`, aLine, /two folders deep/],
    [
      'a use case under another name',
      `${tickets}/answer.ts`,
      `export async function replyAgain(ctx: Ctx) {}`,
      /answer.ts:1 replyAgain works on a Ctx.*reply-again.ts/,
    ],
    [
      'two use cases in a file',
      `${tickets}/close-ticket.ts`,
      `export async function closeTicket(ctx: Ctx) {}\nexport const openTicket = async (tx: Tx) => {}`,
      /:2 openTicket is a second use case/,
    ],
    [
      'a noun that loads',
      `${tickets}/note.ts`,
      `import { findTicket } from './tickets.store.ts'\nexport const isNote = () => findTicket`,
      /a noun loads and saves nothing/,
    ],
    ['index.ts', `${tickets}/index.ts`, aLine, /"index" says nothing/],
    ['utils', `${tickets}/string-utils.ts`, aLine, /"string-utils" says nothing/],
    ['a folder of helpers', `${tickets}/helpers/escape-text.ts`, aLine, /helpers:1 "helpers" says nothing/],
    ['types.ts in a web app', 'ui/src/types.ts', aLine, /"types" says nothing/],
    ['camel case', `${tickets}/replyAll.ts`, aLine, /not written in lower case/],
    ['a file that is too long', `${tickets}/note.ts`, aLine.repeat(251), /has 251 lines, more than 250/],
    ['a test that is too long', `${tickets}/note.test.ts`, aLine.repeat(401), /has 401 lines, more than 400/],
    [
      'a web app that knows the server',
      'admin/src/support/tickets/ticket.ts',
      `import '../../../../server/src/support/tickets/ticket.ts'`,
      /admin must not know server/,
    ],
    ['ui that knows a web app', 'ui/src/frame.tsx', `import '@keydesk/admin/main.tsx'`, /ui must not know admin/],
    ['ui that knows the API', 'ui/src/frame.tsx', `import '@keydesk/api-client/schema.ts'`, /ui must not know api-client/],
    [
      'a web feature that knows the app',
      'admin/src/support/tickets/ticket.ts',
      `import '#admin/app/router.tsx'`,
      /support must not know app/,
    ],
    ["another feature's page", 'admin/src/support/sla/clock.ts', `import '../tickets/ticket-page.tsx'`, /is private to support\/tickets/],
    [
      'a component under another name',
      'admin/src/support/tickets/reply-composer.tsx',
      `export function Editor() { return <p /> }`,
      /exports nothing of its own name \(ReplyComposer\)/,
    ],
    ['an unknown kind of file in a web app', 'admin/src/support/tickets/ticket.store.ts', aLine, /".store" is no kind of file here/],
  ])('%s', (_, path, source, expected) => {
    plant({ [path]: source })
    expect(found()).toContainEqual(expect.stringMatching(expected))
  })

  test('sources that are not where they were', () => {
    rmSync(join(root, 'server/src/support'), { recursive: true })
    expect(found()).toContainEqual(expect.stringMatching(/server\/src:1 only 4 files .* has the check gone blind/))
  })

  test('imports that no longer lead anywhere', () => {
    for (const path of Object.keys(sound)) if (path.startsWith('ui/')) plant({ [path]: aLine })
    expect(found()).toContainEqual(expect.stringMatching(/ui\/src:1 only 2 files with 0 imports/))
  })
})

describe('what is left alone', () => {
  test.each<[string, path: string, source: string]>([
    ['a test that reaches for what it needs', `${tickets}/ticket.test.ts`, `import '../../app.ts'\nsql\`delete from outbound_mails\``],
    [
      'a second file of one feature that writes its table',
      `${tickets}/merge/merge-tickets.ts`,
      `export const mergeTickets = (db) => db.updateTable('tickets')`,
    ],
    ['prose', `${tickets}/note.ts`, `export const text = 'Insert into the text, delete from the list, update the ticket and set it'`],
    ['long generated files', 'server/src/kernel/tables.generated.ts', aLine.repeat(900)],
    [
      'a page that the router loads lazily',
      'admin/src/app/lazy-pages.ts',
      `export const later = () => import('#admin/support/tickets/ticket-page.tsx')`,
    ],
    ['styles and pictures', 'ui/src/frame.tsx', `import '@mantine/core/styles.css'\nexport const Frame = 1`],
  ])('%s', (_, path, source) => {
    plant({ [path]: source })
    expect(found()).toEqual([])
  })
})
