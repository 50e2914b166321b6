import * as z from 'zod'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { Permission, Role } from '#kernel/permissions.ts'
import { Refused } from '#platform/refused.ts'
import { Availability } from '../agents/availability.ts'
import { readAvailability } from '../agents/read-availability.ts'
import { Preferences } from '../preferences/preferences.ts'
import { readPreferences } from '../preferences/read-preferences.ts'

export const Me = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  permissions: z.array(Permission),
  preferences: Preferences,
  availability: Availability,
  /** Until when they are away; null when they are not, or it is open. */
  awayUntil: z.date().nullable(),
  deskName: z.string(),
  environments: z.array(z.object({ key: z.string(), name: z.string(), isProduction: z.boolean(), ticketPrefix: z.string() })),
})
export type Me = z.infer<typeof Me>

/** Who is signed in, what they may do, and the desk they work at. */
export async function readMe(ctx: Ctx, agent?: Agent): Promise<Me> {
  const { actor = agent } = { actor: agent ?? ctx.actor }
  if (actor?.kind !== 'agent') throw new Refused('forbidden', 'agents_only', 'Only agents are somebody here.')

  const [preferences, presence, desk, environments] = await Promise.all([
    readPreferences(ctx, actor.id),
    readAvailability(ctx, actor.id),
    ctx.db.selectFrom('desk').select('name').executeTakeFirst(),
    ctx.db.selectFrom('environments').select(['key', 'name', 'isProduction', 'ticketPrefix']).orderBy('position').execute(),
  ])
  const { id, name, email, role, permissions } = actor
  return { id, name, email, role, permissions: [...permissions], preferences, ...presence, deskName: desk?.name ?? 'Keydesk', environments }
}
