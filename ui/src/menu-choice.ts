import type { ReactNode } from 'react'

export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  /** Glyph or avatar before the label. */
  readonly icon?: ReactNode
  /** A key that chooses it while the picker is open. */
  readonly shortcut?: string
  /** More words by which it is found. */
  readonly words?: string
  /** After the label, in grey. */
  readonly note?: string
  readonly isDisabled?: boolean
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Every word that was typed begins a word of the choice; accents and case do not matter. */
export function choicesFor<Value extends string>(choices: readonly Choice<Value>[], typed: string): readonly Choice<Value>[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return choices

  return choices.filter(({ label, words = '' }) => {
    const known = plain(`${label} ${words}`).split(/[\s.@_-]+/)
    return wanted.every((word) => known.some((begin) => begin.startsWith(word)))
  })
}
