import type { Violation } from './find-violations.ts'
import type { Source } from './source.ts'

/** Files that load each other in a circle, each circle once. Types and lazy imports are no part of loading. */
export function* findCycles(sources: readonly Source[]): Generator<Violation> {
  const links = new Map(sources.map(({ path, imports }) => [path, imports.filter((link) => !link.isType && !link.isDynamic)]))
  const done = new Set<string>()
  const trail: string[] = []

  function* visit(path: string): Generator<Violation> {
    trail.push(path)
    for (const { target, line } of links.get(path) ?? []) {
      if (target === null || done.has(target)) continue
      const start = trail.indexOf(target)
      if (start === -1) yield* visit(target)
      else yield { path, line, text: `closes a circle: ${[...trail.slice(start), target].join(' -> ')}` }
    }
    trail.pop()
    done.add(path)
  }

  for (const { path } of sources) if (!done.has(path)) yield* visit(path)
}
