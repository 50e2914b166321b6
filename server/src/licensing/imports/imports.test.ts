import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '#kernel/ctx.ts'
import { type BareDesk, startBareDesk } from '#test/bare-desk.ts'
import { anAgent } from '#test/people.ts'
import { createProduct } from '../products/create-product.ts'
import { createImport } from './create-import.ts'
import { guessMapping, type ImportKind } from './import.ts'
import { readCsv } from './read-csv.ts'
import { readImport } from './read-import.ts'
import { runImport } from './run-import.ts'
import { startImport } from './start-import.ts'

let desk: BareDesk
let ctx: Ctx

beforeAll(async () => {
  desk = await startBareDesk()
  ctx = desk.ctx('production', await anAgent(desk, 'admin'))
  await createProduct(ctx, { name: 'Press Pro', code: 'PRO' })
})
afterAll(() => desk.stop())

const upload = (kind: ImportKind, lines: readonly string[]) =>
  createImport(ctx, { kind, fileName: `${kind}.csv`, content: lines.join('\r\n') })

async function imported(kind: ImportKind, lines: readonly string[], isTrial = false) {
  const { id, mapping } = await upload(kind, lines)
  await startImport(ctx, { import: id, mapping, isTrial })
  await runImport(ctx, { id })
  return readImport(ctx, { import: id })
}
const count = async (table: 'customers' | 'licenses' | 'purchases') =>
  Number(
    (
      await ctx.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )

describe('reading a CSV file', () => {
  test.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, when they are more',
      'a;b;c\n1;2,5;3',
      [
        ['a', 'b', 'c'],
        ['1', '2,5', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, with everything in them',
      'a,b\n"1, ""one""\nline",2',
      [
        ['a', 'b'],
        ['1, "one"\nline', '2'],
      ],
    ],
    [
      'a mark at the beginning',
      '\uFEFFa,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines and empty cells',
      'a,b\n\n,\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('understands %s', (_, text, lines) => {
    expect(readCsv(text)).toEqual(lines)
  })

  test('guesses what its columns are', () => {
    expect(guessMapping('customers', ['Customer ID', 'E-Mail', 'Name', 'Shoe size'])).toEqual({ externalId: 0, email: 1, name: 2 })
  })
})

describe('importing', () => {
  test('customers, their licenses and what they bought, each found again when the file comes twice', async () => {
    const people = ['id;name;email', 'C-1;Ida Lund;ida@example.com', 'C-2;"Haddad; Omar";omar@example.com']
    expect(await imported('customers', people)).toMatchObject({ state: 'finished', created: 2, updated: 0, failed: 0, preview: [] })
    expect(await imported('customers', people)).toMatchObject({ created: 0, updated: 2 })

    const keys = [
      'license id,product,key,customer id,limit,expires',
      'L-1,PRO,OLD1-2345-6789-ABCD,C-1,5,2027-06-30',
      'L-2,PRO,,C-2,0,never',
    ]
    expect(await imported('licenses', keys)).toMatchObject({ created: 2, failures: [] })
    const license = await ctx.db.selectFrom('licenses').selectAll().where('externalId', '=', 'L-1').executeTakeFirstOrThrow()
    expect(license).toMatchObject({
      activationLimit: 5,
      maskedKey: 'OLD1-****-ABCD',
      status: 'assigned',
      expiresAt: new Date('2027-06-30T23:59:59Z'),
    })

    const orders = ['invoice,license id,amount,currency,date', 'R-1,L-1,99.90,eur,2026-01-31', 'R-2,L-2,5000,JPY,2026-02-01']
    expect(await imported('purchases', orders)).toMatchObject({ created: 2, failures: [] })
    const purchases = await ctx.db.selectFrom('purchases').select(['amount', 'currency']).orderBy('number').execute()
    expect(purchases).toEqual([
      { amount: 9990, currency: 'EUR' },
      { amount: 5000, currency: 'JPY' },
    ])
  })

  test('names the rows that are refused, and takes the others', async () => {
    const rows = [
      'id,name,email',
      'C-10,Ana,ana@example.com',
      'C-11,,no@example.com',
      'C-12,Ben,no address',
      'C-13,Somebody else,ana@example.com',
      'C-14,Cem,cem@example.com',
    ]
    const { failures, created, failed } = await imported('customers', rows)
    expect({ created, failed }).toEqual({ created: 2, failed: 3 })
    expect(failures).toMatchObject([
      { row: 3, field: 'name' },
      { row: 4, field: 'email', reason: 'is not an email address' },
      { row: 5, field: null, reason: 'Another customer has this address or external number.' },
    ])
  })

  test('on trial says the same and keeps nothing; then it can be done', async () => {
    const before = await count('customers')
    const events = async () => (await ctx.db.selectFrom('events').select('id').where('name', '=', 'license.created').execute()).length
    const told = await events()
    const { id, mapping } = await upload('licenses', ['id,product,email', 'L-20,PRO,new@example.com', 'L-21,NONE,new@example.com'])
    await startImport(ctx, { import: id, mapping, isTrial: true })
    await runImport(ctx, { id })
    expect(await readImport(ctx, { import: id })).toMatchObject({
      state: 'tried',
      created: 1,
      failed: 1,
      failures: [{ row: 3, field: 'productCode' }],
    })
    expect([await count('customers'), await events()]).toEqual([before, told])

    await startImport(ctx, { import: id, mapping, isTrial: false })
    await runImport(ctx, { id })
    expect(await readImport(ctx, { import: id })).toMatchObject({ state: 'finished', created: 1, failed: 1 })
    expect(await count('customers')).toBe(before + 1)
    await expect(startImport(ctx, { import: id, mapping, isTrial: false })).rejects.toMatchObject({ code: 'import_finished' })
  })

  test('goes on where it stopped, and twice at once does each row once', async () => {
    const rows = Array.from({ length: 230 }, (_, n) => `K-${n},Person ${n},person${n}@example.com`)
    const { id, mapping } = await upload('customers', ['id,name,email', ...rows])
    await startImport(ctx, { import: id, mapping, isTrial: false })
    let statements = 0
    const dying = { ...ctx, now: () => (++statements > 60 ? fail() : new Date()) }
    const fail = (): Date => {
      throw new Error('the program was killed')
    }
    await expect(runImport(dying, { id })).rejects.toThrow('killed')
    const { done, state } = await readImport(ctx, { import: id })
    expect(state).toBe('running')
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(230)

    await Promise.all([runImport(ctx, { id }), runImport(ctx, { id })])
    expect(await readImport(ctx, { import: id })).toMatchObject({ state: 'finished', done: 230, created: 230, updated: 0, failed: 0 })
  })

  test('is refused to who may not, without what it needs, and in another environment', async () => {
    const support = desk.ctx('production', await anAgent(desk, 'support_agent'))
    const file = { kind: 'customers' as const, fileName: 'x.csv', content: 'id,name,email\n1,Ana,a@example.com' }
    await expect(createImport(support, file)).rejects.toMatchObject({ refusal: 'forbidden' })
    await expect(createImport(ctx, { ...file, content: 'only heads' })).rejects.toMatchObject({ refusal: 'invalid' })

    const { id } = await createImport(ctx, file)
    await expect(startImport(ctx, { import: id, mapping: { name: 1 }, isTrial: true })).rejects.toMatchObject({ refusal: 'invalid' })
    await expect(startImport(ctx, { import: id, mapping: { externalId: 0, name: 1, email: 9 }, isTrial: true })).rejects.toMatchObject({
      refusal: 'invalid',
    })
    await expect(readImport(desk.ctx('staging', ctx.actor), { import: id })).rejects.toMatchObject({ refusal: 'not_found' })
  })
})
