import { createPrivateKey } from 'node:crypto'
import type { Ctx } from '#kernel/ctx.ts'
import { notFound } from '#platform/refused.ts'
import { openKey } from '../licenses/license-key.ts'
import { makeSigningKey } from './make-signing-key.ts'
import { globalBits, type SigningKey, sealedAs } from './signing-key.ts'

export interface FindSigningKey {
  /** Null: the pair for answers that know no product. */
  readonly productId: string | null
  /** The row of the pair, for who has read it already. */
  readonly id?: string | null
}

// By the id of the row, which never means another pair: unsealing and reading a key takes longer than finding it here.
const opened = new Map<string, SigningKey>()
const mostOpened = 10_000
const making = new Map<string, Promise<void>>()

/** The pair that answers about a product are signed with; it is made when it is first needed. */
export async function findSigningKey(ctx: Ctx, { productId, id }: FindSigningKey): Promise<SigningKey> {
  const known = id && opened.get(id)
  if (known) return known
  return (await readKey(ctx, productId)) ?? (await makeAndRead(ctx, productId))
}

async function readKey(ctx: Ctx, productId: string | null): Promise<SigningKey | null> {
  const row = await ctx.db
    .selectFrom('signingKeys')
    .select(['id', 'productId', 'bits', 'publicKey', 'privateKeySealed'])
    .where('productId', productId === null ? 'is' : '=', productId)
    .executeTakeFirst()
  if (!row) return null
  const known = opened.get(row.id)
  if (known) return known

  const { privateKeySealed, ...shown } = row
  const key = { ...shown, privateKey: createPrivateKey(openKey(privateKeySealed, sealedAs(row.id), ctx.secretKeys)) }
  if (opened.size >= mostOpened) opened.clear()
  opened.set(row.id, key)
  return key
}

async function makeAndRead(ctx: Ctx, productId: string | null): Promise<SigningKey> {
  const bits = productId === null ? globalBits : await bitsOfProduct(ctx, productId)
  const name = `${ctx.environment.key} ${productId}`
  const made = making.get(name) ?? makeSigningKey(ctx, { productId, bits }).finally(() => making.delete(name))
  making.set(name, made)
  await made

  const key = await readKey(ctx, productId)
  if (!key) throw notFound('product')
  return key
}

async function bitsOfProduct(ctx: Ctx, productId: string): Promise<number> {
  const product = await ctx.db.selectFrom('products').select('signingBits').where('id', '=', productId).executeTakeFirst()
  if (!product) throw notFound('product')
  return product.signingBits
}
