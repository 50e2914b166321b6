import * as z from 'zod'
import type { Ctx } from '#kernel/ctx.ts'
import type { Routes } from '#kernel/feature.ts'
import { Me, readMe } from '../sessions/read-me.ts'
import { type SignInMeans, signIn } from '../sessions/sign-in.ts'
import { Desk, readDesk } from './read-desk.ts'
import { SetUpDesk, setUpDesk } from './set-up-desk.ts'

export interface SetUpMeans extends Pick<SignInMeans, 'auth' | 'attempts'> {
  /** What follows in every environment once the desk has a name, an address and an owner. */
  afterSetUp(ctx: Ctx, wish: { loadSampleData: boolean }): Promise<void>
}

const tags = ['Set-up']
const ByLink = SetUpDesk.extend({ token: z.string().max(200), loadSampleData: z.boolean().default(false) })

export function setUpRoutes({ auth, attempts, afterSetUp }: SetUpMeans): Routes {
  return (http) => {
    http.get('/setup', {
      config: { access: 'public' },
      schema: { tags, summary: 'Whether the desk is set up', response: { 200: Desk } },
      handler: (request) => readDesk(request.ctx),
    })

    http.post('/setup', {
      config: { access: 'public' },
      schema: { tags, summary: 'Set up the desk by the one-time link', body: ByLink, response: { 201: Me } },
      handler: async (request, reply) => {
        const { loadSampleData, ...input } = request.body
        await attempts.count('set-up', request.ip)
        const agent = await setUpDesk(request.ctx, input)
        await afterSetUp({ ...request.ctx, actor: agent }, { loadSampleData })
        const { cookie } = await signIn(request.ctx, input, { auth, attempts, address: request.ip })
        reply.code(201).header('set-cookie', cookie)
        return readMe(request.ctx, agent)
      },
    })
  }
}
