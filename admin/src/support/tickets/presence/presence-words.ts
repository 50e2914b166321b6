import { listWords } from '@keydesk/ui/list-words.ts'
import { msg, t } from '@keydesk/ui/messages.ts'
import type { Present } from './presence.queries.ts'

const writing = {
  replying: msg('{name} is writing a reply'),
  noting: msg('{name} is writing a note'),
  forwarding: msg('{name} is writing a forward'),
} as const

/** "Ana is writing a reply"; null when nobody writes. */
export function writingWords(people: readonly Present[]): string | null {
  const writers = people.flatMap(({ name, doing }) => (doing === 'viewing' ? [] : [{ name, doing }]))
  const [first, second] = writers
  if (!first) return null
  if (!second) return t(writing[first.doing], { name: first.name })
  return t('{names} are writing', { names: listWords(writers.map(({ name }) => name)) })
}
