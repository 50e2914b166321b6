import type { Ctx, Tx } from './ctx.ts'

/** One request that holds a key. Who takes over an abandoned key has a later `createdAt`. */
export interface Claim {
  readonly actorId: string
  readonly key: string
  readonly createdAt: Date
}

export interface ClaimKey {
  readonly actorId: string
  readonly key: string
  readonly requestHash: Buffer
}

export type ClaimOutcome =
  | { readonly is: 'ours'; readonly claim: Claim }
  | { readonly is: 'answered'; readonly status: number; readonly body: string }
  | { readonly is: 'answer_lost' }
  | { readonly is: 'running' }
  | { readonly is: 'other_request' }

/** How long a request is taken to be running. Then its program has crashed. */
const lease = 60_000
const lifetime = 24 * 60 * 60_000

/** Takes the key, or tells what became of the request that has it. */
export async function claimKey(ctx: Ctx, { actorId, key, requestHash }: ClaimKey): Promise<ClaimOutcome> {
  const createdAt = ctx.now()
  const abandoned = new Date(createdAt.getTime() - lease)
  const forgotten = new Date(createdAt.getTime() - lifetime)

  const taken = await ctx.db
    .insertInto('idempotencyKeys')
    .values({ actorId, key, requestHash, createdAt })
    .onConflict((conflict) =>
      conflict
        .columns(['actorId', 'key'])
        .doUpdateSet({ requestHash, createdAt, tookEffect: false, status: null, body: null })
        .where((eb) =>
          eb.or([
            eb('idempotencyKeys.createdAt', '<', forgotten),
            eb.and([
              eb('idempotencyKeys.status', 'is', null),
              eb('idempotencyKeys.tookEffect', '=', false),
              eb('idempotencyKeys.createdAt', '<', abandoned),
              eb('idempotencyKeys.requestHash', '=', requestHash),
            ]),
          ]),
        ),
    )
    .returning('createdAt')
    .executeTakeFirst()
  if (taken) return { is: 'ours', claim: { actorId, key, createdAt } }

  const held = await ctx.db
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!held) return { is: 'running' }
  if (!held.requestHash.equals(requestHash)) return { is: 'other_request' }
  if (held.status === null) return { is: held.tookEffect && held.createdAt < abandoned ? 'answer_lost' : 'running' }
  return held.body === null ? { is: 'answer_lost' } : { is: 'answered', status: held.status, body: held.body }
}

/**
 * Notes that the request takes effect, in the transaction that does it: if the program dies before the answer is
 * kept, the request is not carried out again. Whose claim was taken over may not go on.
 */
export async function markEffect(tx: Tx, claim: Claim): Promise<void> {
  const marked = await held(tx, claim).set({ tookEffect: true }).returning('key').executeTakeFirst()
  if (!marked) throw new Error('The request took so long that a repetition of it took over')
}

export async function finishClaim(ctx: Ctx, claim: Claim, { status, body }: { status: number; body: string | null }): Promise<void> {
  await held(ctx, claim).set({ status, body }).execute()
}

/** The request failed: it may be tried again under its key, unless the effect happened before the failure. */
export async function releaseClaim(ctx: Ctx, { actorId, key, createdAt }: Claim): Promise<void> {
  await ctx.db
    .deleteFrom('idempotencyKeys')
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .where('createdAt', '=', createdAt)
    .where('tookEffect', '=', false)
    .execute()
}

/** Forgets the answers of yesterday. */
export async function sweepAnswers(ctx: Ctx): Promise<void> {
  await ctx.db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', new Date(ctx.now().getTime() - lifetime))
    .execute()
}

const held = ({ db }: Ctx, { actorId, key, createdAt }: Claim) =>
  db.updateTable('idempotencyKeys').where('actorId', '=', actorId).where('key', '=', key).where('createdAt', '=', createdAt)
