import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent } from '#test/people.ts'
import { changeCannedResponse } from './change-canned-response.ts'
import { createCannedResponse } from './create-canned-response.ts'
import { deleteCannedResponse } from './delete-canned-response.ts'
import { listCannedResponses } from './list-canned-responses.ts'

let desk: BareDesk
let admin: Ctx
let ana: Ctx
let ben: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  admin = desk.ctx('production', await anAgent(desk, 'admin'))
  ana = desk.ctx('production', await anAgent(desk, 'support_agent'))
  ben = desk.ctx('production', await anAgent(desk, 'support_agent'))
})
afterAll(() => desk.stop())

const text = { title: 'Greeting', shortcut: 'hi', html: '<p>Hello {{customer.first_name}},</p>' }
const titles = async (ctx: Ctx) => (await listCannedResponses(ctx)).map(({ title }) => title)

describe('canned responses', () => {
  test('are everybody’s, or one’s own, in one environment', async () => {
    await createCannedResponse(admin, { ...text, title: 'Shared', isShared: true })
    await createCannedResponse(ana, { ...text, title: 'Mine', isShared: false })

    expect(await titles(ana)).toEqual(['Mine', 'Shared'])
    expect(await titles(ben)).toEqual(['Shared'])
    expect(await titles(desk.ctx('staging', admin.actor))).toEqual([])
  })

  test('of everybody are changed by those who may change the settings of tickets', async () => {
    const shared = await createCannedResponse(admin, { ...text, shortcut: null, isShared: true })
    const put = { ...text, shortcut: null, response: shared.id, html: '<p>Hi<script>x</script></p>' }
    await expect(createCannedResponse(ana, { ...text, isShared: true })).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(changeCannedResponse(ana, put)).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(deleteCannedResponse(ana, { response: shared.id })).rejects.toMatchObject({ refusal: 'forbidden' })

    expect(await changeCannedResponse(admin, put)).toMatchObject({ html: '<p>Hi</p>', isEditable: true })
    await deleteCannedResponse(admin, { response: shared.id })
    expect((await listCannedResponses(admin)).map(({ id }) => id)).not.toContain(shared.id)
  })

  test('of a colleague do not exist, and a shortcut means one text', async () => {
    const own = await createCannedResponse(ben, { ...text, shortcut: 'bye', isShared: false })
    await expect(deleteCannedResponse(ana, { response: own.id })).rejects.toMatchObject({ refusal: 'not_found' })
    await expect(createCannedResponse(ben, { ...text, shortcut: 'bye', isShared: false })).rejects.toMatchObject({ code: 'shortcut_taken' })
    await expect(createCannedResponse(ana, { ...text, shortcut: 'bye', isShared: false })).resolves.toMatchObject({ shortcut: 'bye' })
  })
})
