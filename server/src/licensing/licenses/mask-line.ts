import type { Ctx } from '#kernel/ctx.ts'
import { maskKeys } from './key-shapes.ts'
import { keyShapesOf } from './key-shapes-of.ts'

const shortestKey = 16

/** A line for readers outside of its conversation, such as a subject: keys stand masked in it. */
export async function maskLine(ctx: Ctx, line: string): Promise<string> {
  if (line.length < shortestKey || !/\d/.test(line)) return line
  return maskKeys(line, await keyShapesOf(ctx))
}
