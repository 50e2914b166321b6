import { ApiProblem } from '@keydesk/api-client/problem.ts'
import { t } from '@keydesk/ui/messages.ts'

/** Whether a failure is a "no" of the API; of this code, when one is given. */
export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code)
}

/** What is wrong with this input, for its field; undefined when nothing is. */
export function errorOf(error: unknown, path: string): string | undefined {
  return isProblem(error) ? error.errors.find((one) => one.path === path)?.message : undefined
}

/** What a form says at its top: everything that stands at no field of its own. */
export function generalError(error: unknown, paths: readonly string[] = []): string | null {
  if (!error) return null
  if (!isProblem(error)) return t('Something in the program went wrong.')
  return error.errors.length > 0 && error.errors.every(({ path }) => paths.includes(path)) ? null : error.message
}
