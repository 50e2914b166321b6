import type { Ctx } from './ctx.ts'
import type { Access } from './feature.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, where; on public routes the asker may be the program itself. */
    ctx: Ctx
  }

  interface FastifyContextConfig {
    /** Who may call the route. A route under `/api` without it stops the server from starting. */
    access?: Access
    /** The answer holds a secret that is shown once, so no copy of it is kept. */
    isAnswerSecret?: boolean
  }
}
