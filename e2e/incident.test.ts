import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Customer, sendAs } from './customer.ts'
import { administrator, type DeskInBrowser, lookAt, signIn, startDeskInBrowser, supportAddress, writeIn } from './desk-in-browser.ts'

interface Reporter extends Customer {
  readonly subject: string
  /** What only this customer may ever read again. */
  readonly canary: string
}

const reporters: readonly Reporter[] = [
  {
    name: 'Lucas Ferreira',
    address: 'ops@modulo.example',
    subject: 'Validation API returns 503 for every request',
    canary: 'CANARY-MODULO',
  },
  { name: 'Isla Macrae', address: 'isla@macraedunn.example', subject: 'API returns 503 on validation', canary: 'CANARY-MACRAE' },
  {
    name: 'Devan Pillai',
    address: 'devan@corrugate.example',
    subject: 'Validation requests answered with 503',
    canary: 'CANARY-CORRUGATE',
  },
  { name: 'Petra Vogelsang', address: 'p.vogelsang@swnord.example', subject: '503 from the validation API', canary: 'CANARY-SWNORD' },
  { name: 'Kwame Asante', address: 'kwame@asante.example', subject: 'Validation API is down, 503', canary: 'CANARY-ASANTE' },
]
const duplicate = 'Again: Validation API returns 503 for every request'
const promise = 'We are investigating validation API issues. Will update within 30 minutes.'
const solution = 'The validation API is back. Nothing was lost.'

let at: DeskInBrowser
let agent: Page

beforeAll(async () => {
  at = await startDeskInBrowser()
  agent = await at.open()
})
afterAll(() => at.stop())

const words = (canary: string) => `Since nine every request to the validation API is answered with 503. All license checks fail. ${canary}`
const rowOf = (subject: string) => agent.getByRole('row').filter({ has: agent.getByText(subject, { exact: true }) })

/** One after the other, so that it is known who has which number. */
async function report(customer: Customer, subject: string, text: string) {
  await sendAs(customer, at.smtpPort, { to: supportAddress, subject, text })
  const { db } = at.desk.app.ctxOf('production')
  const isThere = () => db.selectFrom('tickets').select('number').where('subject', '=', subject).execute()
  await expect.poll(isThere).toHaveLength(1)
}

async function mailsWith(text: string) {
  return at.sink.received(reporters.length, ({ parsed }) => parsed.text?.includes(text) === true)
}

describe('five customers report the same', () => {
  test('in six mails, one of them twice', async () => {
    for (const { subject, canary, ...customer } of reporters) await report(customer, subject, words(canary))
    const [lead] = reporters
    if (lead) await report(lead, duplicate, `${words(lead.canary)} Is anybody there?`)
    await signIn(agent)
    await rowOf(duplicate).waitFor()
  })

  test('the first ticket says that there are similar ones', async () => {
    await rowOf(reporters[0]?.subject ?? '')
      .getByText(reporters[0]?.subject ?? '', { exact: true })
      .click()
    await agent.getByRole('heading', { name: reporters[0]?.subject ?? '' }).waitFor()
    await agent.getByText('5 similar tickets in the last hour').waitFor()
    await lookAt(agent, 'similar-tickets')
  })

  test('it becomes critical, gets an owner, and a note with the pattern', async () => {
    await agent.getByRole('button', { name: 'Priority: Normal' }).click()
    await agent.getByRole('option', { name: /Critical/ }).click()
    await agent.getByRole('button', { name: 'Priority: Critical' }).waitFor()
    await agent.keyboard.press('i')
    await agent.keyboard.press('n')
    await writeIn(agent, 'Internal note', 'CANARY-NOTE connection pool exhausted on eu-1')
    await agent.getByRole('button', { name: /^Add note/ }).click()
    await agent.getByText('CANARY-NOTE').waitFor()
  })

  test('the second ticket of the same customer is merged into it, and its link leads here', async () => {
    await agent.getByRole('button', { name: 'More', exact: true }).click()
    await agent.getByRole('menuitem', { name: 'Merge tickets' }).click()
    const dialog = agent.getByRole('dialog', { name: 'Merge tickets' })
    await dialog.getByRole('checkbox', { name: new RegExp(duplicate) }).check()
    await dialog.getByText(/1 message moves to TICK-1001/).waitFor()
    await lookAt(agent, 'merge-dialog')
    await dialog.getByRole('button', { name: 'Merge into TICK-1001' }).click()

    await agent.getByText('Is anybody there?').waitFor()
    await agent.getByRole('link', { name: 'from TICK-1006' }).waitFor()
    await agent.goto('/admin/tickets/TICK-1006')
    await agent.getByText('TICK-1006 was merged into this ticket.').waitFor()
    expect(new URL(agent.url()).pathname).toBe('/admin/tickets/TICK-1001')
    await lookAt(agent, 'merged-ticket')
  })

  test('the merged ticket itself can be read, and says where it went', async () => {
    await agent.getByRole('link', { name: 'Show TICK-1006' }).click()
    await agent.getByText(/TICK-1006 was merged into TICK-1001 by/).waitFor()
    await lookAt(agent, 'merged-source')
    await agent.getByRole('link', { name: 'TICK-1001' }).first().click()
    await agent.getByRole('heading', { name: reporters[0]?.subject ?? '', exact: true }).waitFor()
  })

  test('those of the others cannot be merged: they become an incident', async () => {
    await agent.getByRole('button', { name: 'Review' }).click()
    const dialog = agent.getByRole('dialog', { name: 'Merge tickets' })
    for (const { subject } of reporters.slice(1)) await dialog.getByRole('checkbox', { name: new RegExp(subject) }).check()
    await dialog.getByText('These tickets are of 5 customers.').waitFor()
    await dialog.getByRole('button', { name: 'Make an incident of 5 tickets' }).click()

    await agent.getByText('TICK-1001 leads, 4 linked').waitFor()
    await agent.getByText('Is anybody there?').waitFor()
    await lookAt(agent, 'incident')
  })

  test('one text goes to all, each customer in a mail of their own', async () => {
    await agent.getByRole('button', { name: 'Reply to all' }).click()
    const panel = agent.getByRole('complementary', { name: 'Reply to all' })
    const box = panel.getByRole('textbox', { name: 'Reply to all' })
    await box.waitFor()
    await box.press('Control+End')
    await agent.keyboard.type(promise)
    await panel.getByRole('button', { name: /Isla Macrae/ }).click()
    await panel.getByRole('region', { name: 'Preview' }).getByText('Hi Isla,').waitFor()
    await lookAt(agent, 'incident-reply')
    await panel.getByRole('button', { name: 'Send 5 mails' }).click()
    await panel.getByText('Sent on 5 of 5 tickets').waitFor()
    await panel.getByRole('button', { name: 'Close' }).last().click()

    const mails = await mailsWith(promise)
    expect(mails.map(({ to }) => to).sort()).toEqual(reporters.map(({ address }) => [address]).sort())
    for (const { name, address } of reporters) {
      const mail = mails.find(({ to }) => to.includes(address))
      expect(mail?.parsed.text).toContain(`Hi ${name.split(' ')[0]},`)
      expect(mail?.parsed.subject).toMatch(/^Re: \[TICK-100[1-5]\]/)
    }
  })

  test('all of them are put in progress at once', async () => {
    await agent.getByRole('button', { name: 'Set status' }).click()
    await agent.getByRole('menuitem', { name: 'In progress' }).click()
    const members = agent.getByRole('region', { name: 'Tickets of the incident' })
    await expect.poll(() => members.getByText('In progress').count()).toBe(reporters.length)
  })

  test('an answer to the number that was merged lands in the primary', async () => {
    const [lead] = reporters
    const [first] = await at.sink.received(
      1,
      ({ parsed, to }) => to.includes(lead?.address ?? '') && /TICK-1006/.test(parsed.subject ?? ''),
    )
    if (!lead || !first) throw new Error('No confirmation of the merged ticket came')
    await sendAs(lead, at.smtpPort, {
      to: first.parsed.replyTo?.value[0]?.address ?? '',
      subject: `Re: ${first.parsed.subject}`,
      inReplyTo: first.parsed.messageId ?? '',
      text: `Thank you, we wait. ${lead.canary}`,
    })
    await agent.getByText('Thank you, we wait.').waitFor()
    expect(await agent.getByRole('region', { name: 'Tickets of the incident' }).getByRole('listitem').count()).toBe(reporters.length)
  })

  test('the solution goes to all and resolves them', async () => {
    await agent.getByRole('button', { name: 'Resolve all' }).click()
    const panel = agent.getByRole('complementary', { name: 'Reply to all' })
    const box = panel.getByRole('textbox', { name: 'Reply to all' })
    await box.waitFor()
    await box.press('Control+End')
    await agent.keyboard.type(` ${solution}`)
    await panel.getByRole('button', { name: 'Send 5 mails' }).click()
    await panel.getByText('Sent on 5 of 5 tickets').waitFor()
    const members = agent.getByRole('region', { name: 'Tickets of the incident' })
    await expect.poll(() => members.getByText('Resolved').count()).toBe(reporters.length)
    expect(await mailsWith(solution)).toHaveLength(reporters.length)
  })

  test('and no customer has ever got a word, a name or an address of another', async () => {
    expect(at.sink.mails.length).toBeGreaterThanOrEqual(3 * reporters.length)
    for (const mail of at.sink.mails) {
      const { raw, parsed, to } = mail
      const all = [raw.toString(), parsed.text ?? '', String(parsed.html), parsed.subject ?? ''].join('\n')
      expect(to).toHaveLength(1)
      expect(all).not.toContain('CANARY-NOTE')
      for (const { name, address, canary } of reporters.filter((one) => !to.includes(one.address))) {
        for (const word of [name, ...name.split(' '), address, canary]) expect(all, `${word} in a mail to ${to}`).not.toContain(word)
      }
    }
    expect(at.sink.mails.some(({ to }) => to.includes(administrator.email))).toBe(false)
  })
})
