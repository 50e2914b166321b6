import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import { formatOf } from './messages.ts'

interface Props {
  /** With tags where an element goes: `<who>{name}</who> assigned to <whom>{colleague}</whom>`. */
  text: string
  values?: Readonly<Record<string, ReactNode>>
  /** For each tag the element that its words go into. */
  tags?: Readonly<Record<string, ReactElement<{ children?: ReactNode }>>>
}

/** A message with elements in it, in the order that the reader's language puts them. */
export function RichMessage({ text, values, tags = {} }: Props) {
  const elements = Object.entries(tags).map(([name, element]) => [name, (words: ReactNode[]) => cloneElement(element, undefined, ...words)])
  const parts: ReactNode = formatOf(text).format({ ...values, ...Object.fromEntries(elements) } as never)
  // Given one by one they need no keys, also where a tag is there twice.
  return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]))
}
