import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { sealKey } from '../licenses/license-key.ts'
import { globalBits, sealedAs } from './signing-key.ts'

const generate = promisify(generateKeyPair)

export const MakeSigningKey = z.object({
  /** Null: the pair for answers that know no product. */
  productId: z.uuid().nullable(),
  bits: z.number().int().min(2048).max(8192).default(globalBits),
})
export type MakeSigningKey = z.input<typeof MakeSigningKey>

/**
 * Makes the key pair of a product, or the one of answers that know no product, if there is none yet. Several bits take
 * seconds of a processor: in a thread, never on the event loop. Of two programs that make it at once the first one wins.
 */
export async function makeSigningKey(ctx: Ctx, input: MakeSigningKey): Promise<void> {
  const { productId, bits } = MakeSigningKey.parse(input)
  const secret = ctx.secretKeys[0]
  if (!secret) throw new Error('There is no secret to seal a signing key with')

  const { publicKey, privateKey } = await generate('rsa', {
    modulusLength: bits,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const id = newId()
  await ctx.db
    .insertInto('signingKeys')
    .values({ id, productId, bits, publicKey, privateKeySealed: sealKey(privateKey, sealedAs(id), secret), createdAt: ctx.now() })
    .onConflict((conflict) => conflict.column('productId').doNothing())
    .execute()
}
