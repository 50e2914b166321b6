import type { Ctx } from '#kernel/ctx.ts'
import { type Settings, settingsOf } from './settings.ts'

const keepFor = 5_000
const kept = new WeakMap<object, { readonly until: number; readonly settings: Promise<Settings> }>()

/** The settings of the environment, at most five seconds old. */
export function readSettings(ctx: Ctx): Promise<Settings> {
  const cached = kept.get(ctx.environment)
  if (cached && cached.until > Date.now()) return cached.settings

  const settings = load(ctx)
  kept.set(ctx.environment, { until: Date.now() + keepFor, settings })
  settings.catch(() => kept.delete(ctx.environment))
  return settings
}

/** This program reads them anew from now on; others do within five seconds. */
export function forgetSettings(ctx: Ctx): void {
  kept.delete(ctx.environment)
}

async function load(ctx: Ctx): Promise<Settings> {
  return settingsOf(await ctx.db.selectFrom('settings').select(['key', 'value']).execute())
}
