import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import type { Ctx, Tx } from './ctx.ts'
import { inTransaction, together } from './in-transaction.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  ctx = desk.ctx('production')
})
afterAll(() => desk.stop())

const keep = (tx: Tx, key: string) => tx.db.insertInto('settings').values({ key, value: '1' }).execute()
const kept = async () => (await ctx.db.selectFrom('settings').select('key').orderBy('key').execute()).map(({ key }) => key)

describe('parts of one transaction', () => {
  test('take effect together', async () => {
    const [, answer] = await inTransaction(ctx, (tx) =>
      together([keep(tx, 'a'), sql<{ two: number }>`select 2 as two`.execute(tx.db), keep(tx, 'b')]),
    )
    expect(answer.rows).toEqual([{ two: 2 }])
    expect(await kept()).toEqual(['a', 'b'])
  })

  test('or not at all, also when one of them still had something to write', async () => {
    const later = async (tx: Tx) => {
      await sql`select pg_sleep(0.05)`.execute(tx.db)
      await keep(tx, 'later')
    }
    const failing = () => Promise.reject(new Error('The queue is down'))
    await expect(inTransaction(ctx, (tx) => together([keep(tx, 'c'), failing(), later(tx)]))).rejects.toThrow('The queue is down')
    await expect(inTransaction(ctx, (tx) => together([keep(tx, 'a'), later(tx), keep(tx, 'd')]))).rejects.toThrow('duplicate key')
    expect(await kept()).toEqual(['a', 'b'])
  })

  test('leave the connection as it was for the next', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        inTransaction(ctx, (tx) => together([keep(tx, `n${n}`), keep(tx, n % 2 ? 'a' : `m${n}`), keep(tx, `o${n}`)])),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(await kept()).toHaveLength(2 + 20 * 3)
  })
})
