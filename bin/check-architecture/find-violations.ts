import { findCycles } from './cycles.ts'
import { checkDirection } from './direction.ts'
import { checkFileKinds } from './file-kinds.ts'
import { checkNamesAndSizes } from './names-and-sizes.ts'
import { checkPrivateFiles } from './private-files.ts'
import { readSources, type Source } from './source.ts'
import { checkTableWriters } from './table-writers.ts'
import { checkUseCases } from './use-cases.ts'

export interface Violation {
  readonly path: string
  readonly line: number
  /** What is wrong and what to do. */
  readonly text: string
}

/** Fewer files than this, or hardly any import that leads somewhere, means that this check has gone blind. */
const leastFiles = { 'server/src': 60, 'admin/src': 25, 'ui/src': 8 }

export function findViolations(root: string, least: Readonly<Record<string, number>> = leastFiles) {
  const sources = readSources(root)
  const violations = [
    ...checkSight(sources, least),
    ...checkNamesAndSizes(sources),
    ...checkFileKinds(sources),
    ...checkUseCases(sources),
    ...checkDirection(sources),
    ...checkPrivateFiles(sources),
    ...findCycles(sources),
    ...checkTableWriters(sources),
  ]
  violations.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
  return { violations, files: sources.length }
}

function* checkSight(sources: readonly Source[], least: Readonly<Record<string, number>>): Generator<Violation> {
  for (const [folder, count] of Object.entries(least)) {
    const found = sources.filter(({ path }) => path.startsWith(`${folder}/`))
    const links = found.flatMap(({ imports }) => imports).filter(({ target }) => target !== null).length

    if (found.length < count || links < found.length / 4) {
      const text = `only ${found.length} files with ${links} imports among themselves were found here: has the check gone blind?`
      yield { path: folder, line: 1, text }
    }
  }
}
