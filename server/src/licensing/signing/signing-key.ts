import type { KeyObject } from 'node:crypto'

/** What answers of the licensing API are signed with, unsealed. */
export interface SigningKey {
  readonly id: string
  /** Null: the pair for answers that know no product. */
  readonly productId: string | null
  readonly privateKey: KeyObject
  /** PEM (SPKI). */
  readonly publicKey: string
  readonly bits: number
}

/** The bits of the pair that belongs to no product. */
export const globalBits = 4096

/** What a private key is sealed as, so that it opens only as the key of this row. */
export const sealedAs = (id: string) => `signing key ${id}`
