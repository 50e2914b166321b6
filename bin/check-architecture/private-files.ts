import type { Violation } from './find-violations.ts'
import { placeOf } from './place.ts'
import type { Source } from './source.ts'

const isPrivate = (name: string) =>
  /\.(store|routes|portal-routes|reaction|job|feature|worker)\.ts$/.test(name) || name.endsWith('-page.tsx')

/** Rules, use cases, access and events of a feature are for all; how it loads, answers and reacts is its own. */
export function* checkPrivateFiles(sources: readonly Source[]): Generator<Violation> {
  for (const { path, imports, isTest } of sources) {
    const from = placeOf(path)
    if (!from || isTest || from.context === null || from.context === 'app') continue

    for (const { target, line, specifier } of imports) {
      const to = target === null ? null : placeOf(target)
      if (to && to.app === from.app && to.feature !== from.feature && isPrivate(to.name)) {
        yield { path, line, text: `${specifier} is private to ${to.feature}: use a rule, use case, access or event of it` }
      }
    }
  }
}
