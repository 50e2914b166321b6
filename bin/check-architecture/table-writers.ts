import { Visitor } from 'oxc-parser'
import type { Violation } from './find-violations.ts'
import { isMechanism, placeOf } from './place.ts'
import type { Source } from './source.ts'

interface Write {
  /** null when the source does not say which. */
  readonly table: string | null
  readonly line: number
}

/** A table is written by one feature; who wants it changed calls that feature's use case. */
export function* checkTableWriters(sources: readonly Source[]): Generator<Violation> {
  const owners = new Map<string, { feature: string; writes: { path: string; line: number }[] }[]>()

  for (const source of sources) {
    const place = placeOf(source.path)
    if (place?.app !== 'server' || source.isTest) continue
    const feature = isMechanism(place) ? 'platform and kernel' : place.feature || source.path

    for (const { table, line } of writesIn(source)) {
      if (table === null) {
        yield { path: source.path, line, text: 'writes a table without naming it: write the name where it is used' }
        continue
      }
      const writers = owners.get(table) ?? []
      const writer = writers.find((one) => one.feature === feature) ?? { feature, writes: [] }
      writer.writes.push({ path: source.path, line })
      owners.set(table, [...writers.filter((one) => one !== writer), writer])
    }
  }

  for (const [table, writers] of owners) {
    const [owner, ...others] = writers.toSorted((a, b) => claim(b, table) - claim(a, table))
    for (const { feature, writes } of others) {
      for (const { path, line } of writes) {
        yield { path, line, text: `${feature} writes the table ${table}, which ${owner?.feature} writes: call a use case of it` }
      }
    }
  }
}

/** Whose the table most likely is: of the feature that is called like it, else of the one that writes it most. */
const claim = ({ feature, writes }: { feature: string; writes: unknown[] }, table: string) =>
  (feature.split('/').at(-1) === table.replaceAll('_', '-') ? 1_000 : 0) + writes.length

const builders = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto'])
const unnamed = '\u0000'
const name = `(${unnamed}|[\\w."]+)`
const statements = new RegExp(
  [
    `\\binsert\\s+into\\s+${name}`,
    `\\bdelete\\s+from\\s+(?:only\\s+)?${name}(?=\\s*(?:$|;|\\)|where\\b|using\\b|as\\b|returning\\b))`,
    `\\bupdate\\s+(?:only\\s+)?${name}(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b`,
    `\\bmerge\\s+into\\s+${name}`,
    `\\btruncate\\s+(?:table\\s+)?${name}`,
    `\\bcopy\\s+${name}\\s*(?:\\([^)]*\\)\\s*)?from\\b`,
  ].join('|'),
  'gi',
)

function writesIn({ program, lineAt }: Source): Write[] {
  const found: Write[] = []

  const inText = (text: string, start: number) => {
    for (const match of text.matchAll(statements)) {
      const table = match.slice(1).find(Boolean) ?? unnamed
      found.push({
        table: table === unnamed ? null : plainName(table),
        line: lineAt(start) + text.slice(0, match.index).split('\n').length - 1,
      })
    }
  }

  new Visitor({
    CallExpression({ callee, arguments: [first], start }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !builders.has(callee.property.name)) return
      const named = first?.type === 'Literal' && typeof first.value === 'string'
      found.push({ table: named ? plainName(String(first.value)) : null, line: lineAt(callee.property.start ?? start) })
    },
    TemplateLiteral({ quasis, start }) {
      inText(quasis.map(({ value }) => value.raw).join(unnamed), start)
    },
    Literal({ value, start }) {
      if (typeof value === 'string') inText(value, start)
    },
  }).visit(program)

  return found
}

/** `platform.agents`, `"agents"`, `agentSessions as s`: the table's own name as the database has it. */
function plainName(table: string): string {
  const [own = ''] = table.replaceAll('"', '').split(/\s/)
  return (own.split('.').at(-1) ?? '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
