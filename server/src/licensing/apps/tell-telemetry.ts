import type { Ctx } from '#kernel/ctx.ts'
import { type FindTelemetry, findTelemetry } from '../telemetry/find-telemetry.ts'
import type { AppAnswer } from './app-answer.ts'

/** What apps told, for who evaluates it elsewhere. */
export async function tellTelemetry(ctx: Ctx, filter: FindTelemetry): Promise<AppAnswer> {
  const { items, next } = await findTelemetry(ctx, filter)
  return { code: 970, result: { data: items, next }, signedBy: null }
}
