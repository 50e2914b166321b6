import type { Present } from './presence.queries.ts'

const what = { replying: 'a reply', noting: 'a note', forwarding: 'a forward' } as const

/** "Ana is writing a reply"; null when nobody writes. */
export function writingWords(people: readonly Present[]): string | null {
  const writers = people.flatMap(({ name, doing }) => (doing === 'viewing' ? [] : [{ name, doing }]))
  const [first, second] = writers
  if (!first) return null
  if (!second) return `${first.name} is writing ${what[first.doing]}`
  return `${writers.map(({ name }) => name).join(' and ')} are writing`
}
