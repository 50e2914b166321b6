import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StartedDesk, startDesk } from '#test/desk.ts'
import { type SignedInAgent, signedInAgent } from '#test/http.ts'

let desk: StartedDesk
let admin: SignedInAgent
let support: SignedInAgent
let developer: SignedInAgent

beforeAll(async () => {
  desk = await startDesk({ KEYDESK_ADMIN_EMAIL: 'ada@desk.example', KEYDESK_ADMIN_PASSWORD: 'a long password' })
  admin = await signedInAgent(desk, 'admin')
  support = await signedInAgent(desk, 'support_agent')
  developer = await signedInAgent(desk, 'developer')
})
afterAll(() => desk.stop())

const save = (who: SignedInAgent, view: object) =>
  who.call('POST', '/api/views', { name: 'Urgent refunds', query: 'category=billing&priority=high,critical', ...view })
const namesOf = async (who: SignedInAgent, environment = 'production') => {
  const { body } = await who.call('GET', '/api/views', undefined, { 'keydesk-environment': environment })
  return body.items.map(({ name }: { name: string }) => name)
}

describe('a view of one’s own', () => {
  test('is there for its owner only, in its environment only', async () => {
    const { status, body } = await save(support, { name: 'Only mine' })
    expect([status, body]).toEqual([201, expect.objectContaining({ isMine: true, mayChange: true, isShared: false })])
    expect(await namesOf(support)).toContain('Only mine')
    expect(await namesOf(support, 'staging')).not.toContain('Only mine')
    expect(await namesOf(admin)).not.toContain('Only mine')
    expect((await admin.call('PATCH', `/api/views/${body.id}`, { name: 'Stolen' })).status).toBe(404)
    expect((await admin.call('DELETE', `/api/views/${body.id}`)).status).toBe(404)
  })

  test('is renamed, shows another list, and is deleted', async () => {
    const { id } = (await save(support, { name: 'Old' })).body
    const changed = await support.call('PATCH', `/api/views/${id}`, { name: 'New', query: 'view=mine' })
    expect(changed.body).toMatchObject({ name: 'New', query: 'view=mine', isShared: false })
    expect((await support.call('DELETE', `/api/views/${id}`)).status).toBe(204)
    expect(await namesOf(support)).not.toContain('New')
    expect((await support.call('PATCH', `/api/views/${id}`, { name: 'Again' })).status).toBe(404)
  })

  test('is not shared by who sees some tickets only', async () => {
    const { id } = (await save(developer, { name: 'Technical' })).body
    expect((await developer.call('PATCH', `/api/views/${id}`, { isShared: true })).body.code).toBe('view_sharing_not_allowed')
    expect((await save(developer, { name: 'For all', isShared: true })).status).toBe(403)
    expect(await namesOf(support)).not.toContain('Technical')
  })
})

describe('a shared view', () => {
  test('is there for everybody, and changed by those who may share', async () => {
    const { id } = (await save(admin, { name: 'Shared', isShared: true })).body
    const { body } = await support.call('GET', '/api/views')
    expect(body.items.find((view: { id: string }) => view.id === id)).toMatchObject({ isMine: false, mayChange: false, isShared: true })
    expect((await support.call('PATCH', `/api/views/${id}`, { name: 'X' })).body.code).toBe('view_change_not_allowed')
    expect((await support.call('DELETE', `/api/views/${id}`)).status).toBe(403)

    expect((await admin.call('PATCH', `/api/views/${id}`, { isShared: false })).status).toBe(200)
    expect(await namesOf(support)).not.toContain('Shared')
    expect(await namesOf(admin)).toContain('Shared')
  })
})

test.each([{ name: '' }, { name: 'x'.repeat(61) }, { query: 'a b' }, { query: '?view=mine' }])('refuses %j', async (view) => {
  expect((await save(support, view)).status).toBe(422)
})

test('nobody keeps more than a hundred', async () => {
  const { db } = desk.app.ctxOf('production')
  const views = Array.from({ length: 100 }, () => ({ id: newId(), name: 'x', query: '', ownerId: developer.id, createdAt: new Date() }))
  await db.insertInto('savedViews').values(views).execute()
  expect((await save(developer, {})).status).toBe(422)
})
