import type { KeyObject } from 'node:crypto'
import type { Ctx } from '#kernel/ctx.ts'
import { findSigningKey } from '../signing/find-signing-key.ts'
import { signText } from '../signing/sign-text.ts'
import { type AppAnswer, envelopeOf, withoutEmptyObjects } from './app-answer.ts'

export interface AnswerApp {
  /** What the client calls itself. */
  readonly client?: string | undefined
  /** Instead of the usual words. */
  readonly message?: string
  /** What stands beside `response` and `data`. */
  readonly beside?: Record<string, unknown>
  /** Whoever asks without a right gets the same answer in the same second: it is signed once. */
  readonly isRefusal?: boolean
}

type Sign = (text: string, key: KeyObject) => Promise<string>

/**
 * The text of an answer. The signature is over exactly this text without it: clients take it out of what they have parsed
 * and write the rest again, in the order in which it came.
 */
export async function answerApp(ctx: Ctx, answer: AppAnswer, { client, isRefusal, ...words }: AnswerApp): Promise<string> {
  const { signedBy } = answer
  const key = await findSigningKey(ctx, signedBy ? { productId: signedBy.productId, id: signedBy.signingKeyId } : { productId: null })
  const envelope = envelopeOf(answer, { now: ctx.now(), ...words })

  const text = JSON.stringify(/php/i.test(client ?? '') ? withoutEmptyObjects(envelope) : envelope)
  const sign: Sign = isRefusal ? (same, by) => signOnce(`${key.id} ${same}`, () => signText(same, by)) : signText
  return `${text.slice(0, -1)},"signature":"${await sign(text, key.privateKey)}"}`
}

let signed = new Map<string, Promise<string>>()
const mostSigned = 100

function signOnce(name: string, sign: () => Promise<string>): Promise<string> {
  if (signed.size >= mostSigned) signed = new Map()
  const known = signed.get(name) ?? sign()
  signed.set(name, known)
  return known
}
