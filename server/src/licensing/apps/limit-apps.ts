import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from '#platform/refused.ts'

const oneMinute = 60

/**
 * So many requests a minute for each API key; 0: any number. Each running program counts by itself: asking the others
 * would take an answer longer than giving it.
 */
export function limitApps(perMinute: number): (keyId: string) => Promise<void> {
  if (perMinute === 0) return async () => undefined
  const limiter = new RateLimiterMemory({ points: perMinute, duration: oneMinute })

  return async (keyId) => {
    try {
      await limiter.consume(keyId)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      const retryAfter = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
      throw new Refused('too_many', 'too_many_requests', `There were more than ${perMinute} requests in a minute.`, { retryAfter })
    }
  }
}
