import type { Violation } from './find-violations.ts'
import { placeOf } from './place.ts'
import type { Import, Source } from './source.ts'

/** What a workspace may import besides itself. */
const neighbours: Record<string, readonly string[]> = {
  server: [],
  admin: ['ui', 'api-client'],
  portal: ['ui', 'api-client'],
  ui: [],
  'api-client': [],
}

/** A context imports only from its left, and only the composition files know the contexts of all; a web app knows no server. */
export function* checkDirection(sources: readonly Source[]): Generator<Violation> {
  for (const { path, imports, isTest } of sources) {
    for (const link of imports) {
      const text = (isTest ? null : wrongWay(path, link)) ?? (link.leadsNowhere ? `${link.specifier} leads nowhere` : null)
      if (text) yield { path, line: link.line, text }
    }
  }
}

function wrongWay(path: string, { target, specifier }: Import): string | null {
  const from = placeOf(path)
  if (!from || target === null || target.startsWith('#')) return null

  const [app = ''] = target.split('/')
  if (app !== from.app) {
    return neighbours[from.app]?.includes(app) ? null : `${from.app} must not know ${app}: ${specifier}`
  }

  const to = placeOf(target)
  if (!to) return target.endsWith('.json') ? null : `${specifier} lies outside src`
  if (/\.(test|prove)\.tsx?$/.test(target)) return `${specifier} is a test`
  if (from.context === null || from.context === to.context) return null
  if (to.context === null) return `${specifier} puts the program together: a feature must not know it`
  if (from.rank === -1 || to.rank === -1) return null
  if (to.rank < from.rank) return null
  return `${from.context} must not know ${to.context}: publish an event, or move the code to the left`
}
