import type { ReactNode } from 'react'

/** Something that the palette can do. */
export interface Command {
  readonly id: string
  readonly label: string
  /** After the label, in grey. */
  readonly note?: string | undefined
  /** More words by which it is found. */
  readonly words?: string
  /** The key that does the same. */
  readonly keys?: string
  readonly icon?: ReactNode
  run(): void
}

export interface CommandGroup {
  readonly name: string
  readonly commands: readonly Command[]
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Every word that was typed begins a word of the command, wherever it stands; accents and case do not matter. */
export function commandsFor(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return commands
  return commands.filter(({ label, words = '' }) => {
    const known = plain(`${label} ${words}`).split(/[\s.,:@_()-]+/)
    return wanted.every((word) => known.some((begin) => begin.startsWith(word)))
  })
}
