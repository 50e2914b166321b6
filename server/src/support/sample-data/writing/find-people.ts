import { findActors } from '#identity/agents/find-actors.ts'
import { listAgents } from '#identity/agents/list-agents.ts'
import type { Agent } from '#kernel/actor.ts'
import type { Ctx } from '#kernel/ctx.ts'
import { findMailbox } from '#mail/mailboxes/find-mailbox.ts'
import type { Category } from '../../categories/category.ts'
import { listCategories } from '../../categories/list-categories.ts'
import type { SampleColleague } from '../scenarios/colleagues.ts'
import { addressOf } from './address-of.ts'

/** Who and what the tickets of the plan are written with. */
export interface People {
  agentOf(colleague: SampleColleague): Agent
  /** The first Super Admin; null while the desk has none. */
  readonly owner: Agent | null
  /** Those who see every ticket of the desk. */
  readonly onlookers: readonly Agent[]
  categoryOf(key: string): Category | null
  readonly mailboxId: string | null
}

export async function findPeople(ctx: Ctx): Promise<People> {
  const agents = await findActors(
    ctx,
    (await listAgents(ctx)).map(({ id }) => id),
  )
  const categories = await listCategories(ctx)
  const mailbox = await findMailbox(ctx, 'default')
  const isColleague = ({ email }: Agent) => email.endsWith(addressOf('', ctx.environment))
  const onlookers = agents.filter((agent) => !isColleague(agent) && agent.permissions.has('tickets:see_all'))

  return {
    agentOf({ key, name }) {
      const agent = agents.find(({ email }) => email === addressOf(key, ctx.environment))
      if (!agent) throw new Error(`${name} is missing`)
      return agent
    },
    owner: onlookers.filter(({ role }) => role === 'super_admin').toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null,
    onlookers,
    categoryOf: (key) => categories.find((category) => category.key === key) ?? null,
    mailboxId: mailbox?.id ?? null,
  }
}
