import type { Http } from '#platform/http.ts'
import type { Ctx } from './ctx.ts'
import type { Permission } from './permissions.ts'
import type { EventType, Happening } from './publish.ts'

/** Who may call a route: anybody, any signed-in agent, or whoever holds the permission. */
export type Access = 'public' | 'agent' | Permission

export type Routes = (http: Http) => void

/** Work that follows an event. It may run twice, so what it does has a cause that can exist once. */
export interface Reaction {
  readonly name: string
  readonly to: string
  readonly retryLimit: number
  /** Whether it has anything to do with this one: what does not concern it is not queued. */
  concerns(payload: unknown): boolean
  run(ctx: Ctx, happening: Happening): Promise<void>
}

export function reaction<Payload>(definition: {
  readonly name: string
  readonly to: EventType<Payload>
  readonly retryLimit: number
  concerns?(payload: Payload): boolean
  run(ctx: Ctx, payload: Payload, happening: Happening): Promise<void>
}): Reaction {
  const { name, to, retryLimit, concerns, run } = definition
  return {
    name,
    to: to.name,
    retryLimit,
    concerns: (payload) => concerns?.(to.schema.parse(payload)) ?? true,
    run: (ctx, happening) => run(ctx, to.schema.parse(happening.payload), happening),
  }
}

/** Work that runs by the clock, once per environment, on one of the running programs. */
export interface Job {
  readonly name: string
  readonly cron: string
  run(ctx: Ctx): Promise<void>
}

/** What a feature brings to the program. */
export interface Feature {
  readonly name: string
  readonly routes?: Routes
  readonly reactions?: readonly Reaction[]
  readonly jobs?: readonly Job[]
}
