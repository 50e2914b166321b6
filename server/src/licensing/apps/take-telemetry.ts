import type { Ctx } from '#kernel/ctx.ts'
import { type KnownElsewhere, saveTelemetry } from '../telemetry/save-telemetry.ts'
import type { TelemetryInput } from '../telemetry/telemetry-input.ts'
import type { AppAnswer } from './app-answer.ts'

/** An app tells how it is used. */
export async function takeTelemetry(ctx: Ctx, input: TelemetryInput, isKnownElsewhere: KnownElsewhere): Promise<AppAnswer> {
  const { id, flags } = await saveTelemetry(ctx, input, isKnownElsewhere)
  const isFlagged = Object.keys(flags).length > 0
  return {
    code: isFlagged ? 831 : 830,
    result: { telemetry_id: id, is_flagged: isFlagged, errors: isFlagged ? flags : [] },
    signedBy: null,
  }
}
