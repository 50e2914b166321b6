import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { queued } from '#test/outbox.ts'
import { furnish } from '#test/people.ts'
import { readHealth } from './read-health.ts'

let desk: BareDesk

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
})
afterAll(() => desk.stop())

const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)

async function mailOut() {
  const { parts } = await readHealth(desk.ctx('production'), [])
  return parts.find(({ name }) => name === 'outbound_mail')
}
const set = async (id: string, values: Record<string, unknown>) =>
  desk.ctx('production').db.updateTable('outboundMails').set(values).where('id', '=', id).execute()

describe('the health of mail out', () => {
  test('is bad while mails wait that nobody put off, and says why', async () => {
    const id = await queued(desk)
    expect(await mailOut()).toMatchObject({ status: 'ok', detail: '1 waiting to be sent' })

    await set(id, { createdAt: ago(5), lastError: 'The mail server cannot be reached: connect ECONNREFUSED' })
    expect(await mailOut()).toMatchObject({ status: 'warning', detail: expect.stringContaining('connect ECONNREFUSED') })
    await set(id, { createdAt: ago(60) })
    expect(await mailOut()).toMatchObject({ status: 'failing', detail: expect.stringContaining('the oldest for 60 minutes') })
    await set(id, { state: 'sent' })
  })

  test('does not suffer from one that its recipient puts off for days', async () => {
    const id = await queued(desk)
    await set(id, { createdAt: ago(3_000), attempts: 14, nextAttemptAt: ago(-100), lastError: 'ida@example.com: 450 Mailbox full' })

    expect(await mailOut()).toMatchObject({ status: 'ok', detail: '1 waiting to be sent' })
    await set(id, { state: 'sent' })
  })

  test('mentions what failed this week', async () => {
    await set(await queued(desk), { state: 'failed' })
    expect(await mailOut()).toMatchObject({ status: 'warning', detail: '0 waiting to be sent, 1 failed this week' })
  })
})
