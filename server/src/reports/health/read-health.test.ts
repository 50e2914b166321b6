import { v7 as newId } from 'uuid'
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

describe('the health of the licensing API', () => {
  const licensing = async () => (await readHealth(desk.ctx('production'), [])).parts.find(({ name }) => name === 'licensing')
  const asked = (code: number, times: number, at = new Date()) =>
    desk
      .ctx('production')
      .db.insertInto('validationEvents')
      .values(Array.from({ length: times }, () => ({ id: newId(), action: 'verify', code, at })))
      .execute()

  test('counts what apps asked in the last minute, and what was refused', async () => {
    await asked(200, 30)
    await asked(205, 5)
    await asked(205, 50, ago(2))
    expect(await licensing()).toMatchObject({ status: 'ok', detail: '35 requests in the last minute, 5 refused' })
  })

  test('needs a look when most are refused', async () => {
    await asked(203, 40)
    expect(await licensing()).toMatchObject({ status: 'warning', detail: '75 requests in the last minute, 45 refused' })
  })
})
