import type { Environment } from '#kernel/environment.ts'

/** A colleague's address. It names the environment, as no two agents of a desk have the same. */
export function addressOf(colleagueKey: string, environment: Environment): string {
  return `${colleagueKey}@${environment.key.replaceAll('_', '-')}.contour.example`
}
