import { sql } from 'kysely'
import type { Tx } from '#kernel/ctx.ts'
import { mostAutomatic } from './outbound-mail.ts'

const oneHour = 3_600_000

export interface AutomaticMail {
  readonly cause: string
  /** How many mails with the same kind of cause an address gets in an hour, where that is fewer than usual. */
  readonly mostPerHour?: number
  /** To one of us: only the limit of its kind counts. */
  readonly isToTeam?: boolean
}

/** Which of the addresses have had so many automatic mails that they get no other for now. */
export async function findOvermailed(
  tx: Tx,
  addresses: readonly string[],
  { cause, mostPerHour = Infinity, isToTeam = false }: AutomaticMail,
): Promise<string[]> {
  const kind = cause.slice(0, cause.indexOf(':') + 1)
  const overmailed: string[] = []
  for (const address of [...addresses].sort()) {
    // Two at once must not both count before either is written.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`automatic mail ${tx.environment.key} ${address}`}, 0))`.execute(tx.db)
    const { hour, day, ofItsKind } = await tx.db
      .selectFrom('outboundMails')
      .select((mails) => mails.fn.countAll<number>().as('day'))
      .select((mails) =>
        mails.fn
          .countAll<number>()
          .filterWhere('createdAt', '>', new Date(tx.now().getTime() - oneHour))
          .as('hour'),
      )
      .select((mails) =>
        mails.fn
          .countAll<number>()
          .filterWhere('createdAt', '>', new Date(tx.now().getTime() - oneHour))
          .filterWhere(mails.fn('starts_with', ['cause', mails.val(kind)]), '=', true)
          .as('ofItsKind'),
      )
      .where('isAutomatic', '=', true)
      .where('toAddresses', '@>', sql<string[]>`array[${address}]::text[]`)
      .where('createdAt', '>', new Date(tx.now().getTime() - 24 * oneHour))
      .executeTakeFirstOrThrow()
    const isTooMuch = hour >= mostAutomatic.perHour || day >= mostAutomatic.perDay
    if ((isTooMuch && !isToTeam) || ofItsKind >= mostPerHour) overmailed.push(address)
  }
  return overmailed
}
