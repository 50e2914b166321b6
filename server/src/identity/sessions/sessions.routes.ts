import * as z from 'zod'
import type { Routes } from '#kernel/feature.ts'
import { findActors } from '../agents/find-actors.ts'
import type { AgentAuth } from './agent-auth.ts'
import { ChangePassword, changePassword } from './change-password.ts'
import type { AttemptLimits } from './limit-attempts.ts'
import { Me, readMe } from './read-me.ts'
import { RedeemPasswordLink, redeemPasswordLink } from './redeem-password-link.ts'
import { RequestPasswordReset, requestPasswordReset } from './request-password-reset.ts'
import { SignIn, signIn } from './sign-in.ts'

export interface SessionMeans {
  readonly auth: AgentAuth
  readonly attempts: AttemptLimits
  readonly resets: AttemptLimits
}

const tags = ['Session']

export function sessionRoutes({ auth, attempts, resets }: SessionMeans): Routes {
  return (http) => {
    http.post('/session', {
      config: { access: 'public' },
      schema: { tags, summary: 'Sign in', body: SignIn, response: { 201: Me } },
      handler: async (request, reply) => {
        const { agentId, cookie } = await signIn(request.ctx, request.body, { auth, attempts, address: request.ip })
        const [agent] = await findActors(request.ctx, [agentId])
        reply.code(201).header('set-cookie', cookie)
        return readMe(request.ctx, agent)
      },
    })

    http.delete('/session', {
      config: { access: 'public' },
      schema: { tags, summary: 'Sign out', response: { 204: z.void() } },
      handler: async (request, reply) => {
        const { headers } = await auth.api.signOut({ headers: new Headers({ cookie: request.headers.cookie ?? '' }), returnHeaders: true })
        for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
        reply.code(204)
      },
    })

    http.get('/me', {
      config: { access: 'agent' },
      schema: { tags, summary: 'Who is signed in', response: { 200: Me } },
      handler: (request) => readMe(request.ctx),
    })

    http.put('/me/password', {
      config: { access: 'agent' },
      schema: { tags, summary: 'Change your password', body: ChangePassword, response: { 204: z.void() } },
      handler: async (request, reply) => {
        const { cookie } = await changePassword(request.ctx, request.body, { auth, attempts, address: request.ip })
        reply.code(204).header('set-cookie', cookie)
      },
    })

    http.post('/password-resets', {
      config: { access: 'public' },
      schema: { tags, summary: 'Ask for a link to choose a new password', body: RequestPasswordReset, response: { 202: z.object({}) } },
      handler: async (request, reply) => {
        await resets.count(request.body.email, request.ip)
        await requestPasswordReset(request.ctx, request.body)
        reply.code(202)
        return {}
      },
    })

    http.post('/password-resets/redeem', {
      config: { access: 'public' },
      schema: { tags, summary: 'Choose a new password', body: RedeemPasswordLink, response: { 204: z.void() } },
      handler: async (request, reply) => {
        await redeemPasswordLink(request.ctx, request.body)
        reply.code(204)
      },
    })
  }
}
