import { spokenLanguage } from './messages.ts'

/** Names as a sentence has them: *Ana and Ben*, *Ana, Ben, and Cem*. */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(spokenLanguage(), { type: 'conjunction' }).format(names)
}
