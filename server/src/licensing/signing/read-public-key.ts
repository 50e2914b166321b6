import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import { findSigningKey } from './find-signing-key.ts'

export const PublicKey = z.object({
  /** Null: of the pair for answers that know no product. */
  product_id: z.uuid().nullable(),
  algorithm: z.literal('RSA-SHA256'),
  bits: z.number().int(),
  /** PEM (SPKI), for the app to be shipped with. */
  public_key: z.string(),
})
export type PublicKey = z.infer<typeof PublicKey>

/** What apps verify our answers with. It is no secret. */
export async function readPublicKey(ctx: Ctx, productId: string | null): Promise<PublicKey> {
  const { bits, publicKey } = await findSigningKey(ctx, { productId })
  return { product_id: productId, algorithm: 'RSA-SHA256', bits, public_key: publicKey }
}
