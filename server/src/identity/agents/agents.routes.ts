import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { Agent, AgentDetail } from './agent.ts'
import { ChangeAgent, changeAgent } from './change-agent.ts'
import { InviteAgent, inviteAgent } from './invite-agent.ts'
import { listAgents } from './list-agents.ts'
import { ReadAgent, readAgent } from './read-agent.ts'
import { RenameSelf, renameSelf } from './rename-self.ts'
import { SetAvailability, setAvailability } from './set-availability.ts'

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
      summary: 'Change the name, role, skills or single permissions of an agent, or whether they may sign in',
      params: ChangeAgent.pick({ agent: true }),
      body: ChangeAgent.omit({ agent: true }),
      response: { 200: AgentDetail },
    },
    handler: (request) => changeAgent(request.ctx, { ...request.params, ...request.body }),
  })

  http.get('/agents/:agent', {
    config: { access: 'agents:manage' },
    schema: { tags, summary: 'Read an agent with their single permissions', params: ReadAgent, response: { 200: AgentDetail } },
    handler: (request) => readAgent(request.ctx, request.params),
  })

  http.put('/agents/:agent/availability', {
    config: { access: 'agents:manage' },
    schema: {
      tags,
      summary: 'Say whether an agent takes work',
      params: SetAvailability.pick({ agent: true }),
      body: SetAvailability.omit({ agent: true }),
      response: { 200: Agent },
    },
    handler: (request) => setAvailability(request.ctx, { ...request.params, ...request.body }),
  })

  http.put('/me/availability', {
    config: { access: 'agent' },
    schema: {
      tags: ['Session'],
      summary: 'Say whether you take work',
      body: SetAvailability.omit({ agent: true }),
      response: { 200: Agent },
    },
    handler: (request) => setAvailability(request.ctx, { agent: request.ctx.actor.id ?? '', ...request.body }),
  })

  http.put('/me/name', {
    config: { access: 'agent' },
    schema: { tags: ['Session'], summary: 'Change your name', body: RenameSelf, response: { 200: Agent } },
    handler: (request) => renameSelf(request.ctx, request.body),
  })
}
