import ipaddr from 'ipaddr.js'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from '#platform/refused.ts'

export interface AttemptLimits {
  /** Counts one attempt on somebody's account from somewhere; throws when there were too many. */
  count(account: string, address: string): Promise<void>
  /** The attempt was the right one: what was counted against the account from there is forgotten. */
  forget(account: string, address: string): Promise<void>
}

const quarterOfAnHour = 15 * 60

/** Limits shared by all running programs: per account and place, per account, and per place (IPv6 by /64). */
export function limitAttempts(pool: pg.Pool, purpose: string): AttemptLimits {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: `${purpose}:${keyPrefix}`,
      points,
      duration: quarterOfAnHour,
      blockDuration: quarterOfAnHour,
    })
  const both = limiter('both', 5)
  const byAccount = limiter('account', 50)
  const byPlace = limiter('place', 100)

  return {
    async count(account, address) {
      const place = placeOf(address)
      try {
        await byPlace.consume(place)
        await byAccount.consume(account)
        await both.consume(`${account} ${place}`)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const retryAfter = Math.ceil(error.msBeforeNext / 1000)
        throw new Refused(
          'too_many',
          'too_many_attempts',
          `There were too many attempts. Try again in ${Math.ceil(retryAfter / 60)} minutes.`,
          { retryAfter },
        )
      }
    },
    async forget(account, address) {
      await both.delete(`${account} ${placeOf(address)}`)
    },
  }
}

function placeOf(address: string): string {
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return parsed.toByteArray().slice(0, 8).join('.')
}
