import type { Person } from './person.ts'
import type { TypedQuery } from './typed-query.ts'

/** Whom the writer is about to name: an @ at the beginning of a word, and up to two words of a name. */
export function mentionQuery(textBefore: string): TypedQuery | null {
  const match = /(?:^|[\s(,;:.])@([\p{L}\p{N}._-]{0,40}(?: [\p{L}\p{N}._-]{0,40})?)$/u.exec(textBefore)
  const typed = match?.[1]
  return typed === undefined ? null : { typed, length: typed.length + 1 }
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
const most = 6

/** Those whose name, or a part of it, begins with what was typed; accents and case do not matter. */
export function peopleFor(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed).trim()
  const found = people.filter(({ name }) => {
    const whole = plain(name)
    return whole.startsWith(wanted) || whole.split(/[\s._-]+/).some((part) => part.startsWith(wanted))
  })
  return found.slice(0, most)
}
