import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Agent } from './agent.ts'
import { ChangeAgent, changeAgent } from './change-agent.ts'
import { InviteAgent, inviteAgent } from './invite-agent.ts'
import { listAgents } from './list-agents.ts'

const tags = ['Agents']

export const agentRoutes: Routes = (http) => {
  http.get('/agents', {
    config: { access: 'agent' },
    schema: { tags, summary: 'List agents', response: { 200: z.object({ items: z.array(Agent) }) } },
    handler: async (request) => ({ items: await listAgents(request.ctx) }),
  })

  http.post('/agents', {
    config: { access: 'agents:manage' },
    schema: { tags, summary: 'Invite an agent by mail', body: InviteAgent, response: { 201: Agent } },
    handler: async (request, reply) => {
      reply.code(201)
      return inviteAgent(request.ctx, request.body)
    },
  })

  http.patch('/agents/:agent', {
    config: { access: 'agents:manage' },
    schema: {
      tags,
      summary: 'Change the name or role of an agent, or whether they may sign in',
      params: ChangeAgent.pick({ agent: true }),
      body: ChangeAgent.omit({ agent: true }),
      response: { 200: Agent },
    },
    handler: (request) => changeAgent(request.ctx, { ...request.params, ...request.body }),
  })
}
