import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { listTags } from '../tags/list-tags.ts'
import { removeTag } from '../tags/remove-tag.ts'
import { followTicket } from './follow-ticket.ts'
import { readTicket } from './read-ticket.ts'
import { TagTicket, tagTicket } from './tag-ticket.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin', 'Ines Carvalho'))
})
afterAll(() => desk.stop())

const tag = (ticket: string, change: { add?: string[]; remove?: string[] }) => tagTicket(ctx, TagTicket.parse({ ticket, ...change }))

describe('tagging a ticket', () => {
  test('writes tags alike, offers them from then on, and says what came and went', async () => {
    const { id } = await aTicket(ctx)
    await tag(id, { add: ['Needs Repro', 'windows'] })
    await tag(id, { add: ['vip'], remove: ['windows'] })

    const { tags, timeline } = await readTicket(ctx, id)
    expect(tags).toEqual(['needs-repro', 'vip'])
    expect(timeline.at(-1)).toMatchObject({ name: 'ticket.tagged', data: { added: ['vip'], removed: ['windows'] } })
    expect(await listTags(ctx)).toEqual(expect.arrayContaining([{ name: 'needs-repro' }, { name: 'windows' }]))
  })

  test('by twenty at once keeps the tags of all', async () => {
    const { id } = await aTicket(ctx)
    const names = Array.from({ length: 20 }, (_, n) => `tag-${n}`)
    await Promise.all(names.map((name) => tag(id, { add: [name] })))
    expect((await readTicket(ctx, id)).tags.toSorted()).toEqual(names.toSorted())
  })

  test('is refused beyond thirty tags, and for who does not see the ticket', async () => {
    const { id } = await aTicket(ctx)
    await tag(id, { add: Array.from({ length: 20 }, (_, n) => `a${n}`) })
    await expect(tag(id, { add: Array.from({ length: 20 }, (_, n) => `b${n}`) })).rejects.toMatchObject({ code: 'too_many_tags' })

    const stranger = desk.ctx('production', await anAgent(desk, 'developer'))
    await expect(tagTicket(stranger, { ticket: id, add: ['x'], remove: [] })).rejects.toMatchObject({ refusal: 'not_found' })
  })

  test('ends on every ticket when the tag is removed', async () => {
    const { id } = await aTicket(ctx)
    await tag(id, { add: ['obsolete', 'kept'] })
    await removeTag(ctx, { tag: 'obsolete' })
    expect((await readTicket(ctx, id)).tags).toEqual(['kept'])
    await expect(removeTag(ctx, { tag: 'obsolete' })).rejects.toMatchObject({ refusal: 'not_found' })
  })
})

describe('following a ticket', () => {
  test('is once, however often it is asked for, and can end', async () => {
    const { id } = await aTicket(ctx)
    await followTicket(ctx, { ticket: id, follow: true })
    await followTicket(ctx, { ticket: id, follow: true })
    expect(await readTicket(ctx, id)).toMatchObject({ followers: [{ name: 'Ines Carvalho' }], isFollowed: true })

    await followTicket(ctx, { ticket: id, follow: false })
    const { followers, timeline } = await readTicket(ctx, id)
    expect(followers).toEqual([])
    expect(timeline.flatMap((entry) => (entry.type === 'event' ? entry.name : []))).toEqual([
      'ticket.created',
      'ticket.followed',
      'ticket.unfollowed',
    ])
  })
})
