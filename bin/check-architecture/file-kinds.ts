import type { Violation } from './find-violations.ts'
import { composition, isMechanism, isWebApp, type Place, placeOf } from './place.ts'
import type { Source } from './source.ts'

const ofFeatures = ['events', 'store', 'routes', 'portal-routes', 'reaction', 'job', 'feature', 'worker', 'test', 'prove']
const ofMechanism = ['worker', 'generated', 'test', 'prove']
const ofWebApps = ['queries', 'test']

/** Only the kinds of files that docs/architecture.md lists, in the folders that it lists. */
export function* checkFileKinds(sources: readonly Source[]): Generator<Violation> {
  for (const { path, isTest } of sources) {
    const place = placeOf(path)
    if (!place || (place.app !== 'server' && !isWebApp(place))) continue

    if (place.context === null) {
      if (!composition.has(place.name) && !isTest) yield { path, line: 1, text: 'is no composition file: it belongs into a context' }
      continue
    }
    if (place.rank === -1) {
      yield { path, line: 1, text: `"${place.context}" is no context: see the order in docs/architecture.md` }
      continue
    }
    if (place.depth > 1) yield { path, line: 1, text: 'lies two folders deep in its feature: one is allowed' }

    const allowed = kindsIn(place)
    const kinds = place.name.split('.').slice(1, -1)
    const isKnown = kinds.length === 0 || (kinds.length === 1 && allowed.includes(kinds[0] ?? '')) || (kinds.length === 2 && isTest)
    if (!isKnown)
      yield { path, line: 1, text: `".${kinds.join('.')}" is no kind of file here: ${allowed.map((kind) => `.${kind}`).join(' ')}` }
  }
}

function kindsIn(place: Place): string[] {
  if (isWebApp(place)) return ofWebApps
  return isMechanism(place) ? ofMechanism : ofFeatures
}
