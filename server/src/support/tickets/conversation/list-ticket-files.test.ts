import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent, aTicket, furnish } from '#test/people.ts'
import { addNote } from '../add-note.ts'
import { readTicket } from '../read-ticket.ts'
import { listTicketFiles } from './list-ticket-files.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  await furnish(desk)
  ctx = desk.ctx('production', await anAgent(desk, 'admin'))
})
afterAll(() => desk.stop())

async function anUpload(name: string): Promise<string> {
  const id = newId()
  const file = {
    id,
    name,
    mediaType: 'text/plain',
    size: 3,
    sha256: Buffer.alloc(32),
    storageKey: id,
    uploadedBy: ctx.actor.id,
    createdAt: ctx.now(),
  }
  await ctx.db.insertInto('attachments').values(file).execute()
  return id
}

test('the files of a ticket are those of all its messages, the newest first; a customer sees none of a note', async () => {
  const { id } = await aTicket(ctx, { attachmentIds: [await anUpload('log.txt')] })
  await addNote(ctx, { ticket: id, html: '<p>Mine</p>', attachmentIds: [await anUpload('secret.txt')], mentions: [] })
  const names = async (by: Ctx) => (await listTicketFiles(by, { ticket: id })).items.map(({ name }) => name)

  expect(await names(ctx)).toEqual(['secret.txt', 'log.txt'])
  const { customer } = await readTicket(ctx, id)
  expect(await names(desk.ctx('production', { kind: 'customer', id: customer.id, name: customer.name }))).toEqual(['log.txt'])
  const stranger = desk.ctx('production', await anAgent(desk, 'developer'))
  await expect(listTicketFiles(stranger, { ticket: id })).rejects.toMatchObject({ refusal: 'not_found' })
})
