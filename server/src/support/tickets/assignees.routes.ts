import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { DeactivateAgent, Deactivated, deactivateAgent } from './deactivate-agent.ts'
import { Assignee, listAssignees } from './list-assignees.ts'

export const assigneeRoutes: Routes = (http) => {
  http.get('/assignees', {
    config: { access: 'agent' },
    schema: {
      tags: ['Tickets'],
      summary: 'List whom tickets can be given to, with what they have to do',
      response: { 200: z.object({ items: z.array(Assignee) }) },
    },
    handler: async (request) => ({ items: await listAssignees(request.ctx) }),
  })

  http.post('/agents/:agent/deactivation', {
    config: { access: 'agents:manage' },
    schema: {
      tags: ['Agents'],
      summary: 'Deactivate an agent and hand over their open tickets',
      params: DeactivateAgent.pick({ agent: true }),
      body: DeactivateAgent.omit({ agent: true }),
      response: { 200: Deactivated },
    },
    handler: (request) => deactivateAgent(request.ctx, { ...request.params, ...request.body }),
  })
}
