import { describe, expect, it } from 'vitest'
import type { Agent } from '#admin/identity/agents/agents.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { assignableAgents } from './assignee-choice.ts'

const agent = (id: string, isActive = true): Agent => ({
  id,
  name: id,
  email: `${id}@desk.test`,
  role: 'support_agent',
  isActive,
  skills: [],
  availability: 'available',
  awayUntil: null,
})
const agents = [agent('ada'), agent('ines'), agent('left', false), agent('tomasz')]
const may = (assign: boolean, assignToSelf: boolean) => ({ assign, assignToSelf }) as TicketDetail['abilities']

describe('whom a ticket may be given to', () => {
  it.each([
    ['by somebody who assigns', may(true, true), null, ['ines', 'ada', 'tomasz'], false],
    ['by them, taking it away', may(true, true), { id: 'ada', name: 'ada' }, ['ines', 'ada', 'tomasz'], true],
    ['by somebody who takes for themselves', may(false, true), { id: 'ada', name: 'ada' }, ['ines'], false],
    ['by them, giving back', may(false, true), { id: 'ines', name: 'ines' }, ['ines'], true],
    ['by somebody who only reads', may(false, false), null, [], false],
  ] as const)('%s', (_, abilities, assignee, names, canUnassign) => {
    const offered = assignableAgents({ abilities, assignee }, agents, 'ines')
    expect(offered.agents.map(({ id }) => id)).toEqual(names)
    expect(offered.canUnassign).toBe(canUnassign)
  })
})
