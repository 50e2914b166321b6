import type { ReactNode } from 'react'

/** A text in a mail that is shown as something else, such as a key as its license. */
export interface MailMark {
  readonly text: string
  readonly node: ReactNode
}

/** The element that stands for a mark. Nobody else's mail can hold one: what was there is taken out first. */
export const markElement = 'kd-mark'

// Lines may be broken elsewhere than in the plain text, and quotations are marked there.
const passedOver = /[\s>|]/

/** Puts a mark into a parsed mail at the place of each text, across the elements and lines that it is broken over. */
export function markTexts(body: HTMLElement, marks: readonly MailMark[]): void {
  for (const forged of Array.from(body.querySelectorAll(markElement))) forged.replaceWith(...Array.from(forged.childNodes))

  for (const [place, { text }] of marks.entries()) {
    const wanted = plain(text)
    const letters = lettersOf(body)
    const at =
      wanted === ''
        ? -1
        : letters
            .map(({ letter }) => letter)
            .join('')
            .indexOf(wanted)
    const [first, last] = [letters[at], letters[at + wanted.length - 1]]
    if (at < 0 || !first || !last) continue

    const range = body.ownerDocument.createRange()
    range.setStart(first.node, first.offset)
    range.setEnd(last.node, last.offset + 1)
    range.deleteContents()
    const mark = body.ownerDocument.createElement(markElement)
    mark.setAttribute('data-mark', String(place))
    range.insertNode(mark)
  }
}

const plain = (text: string) => text.replace(new RegExp(passedOver, 'g'), '')

interface Letter {
  readonly node: Text
  readonly offset: number
  readonly letter: string
}

function lettersOf(body: HTMLElement): Letter[] {
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  const letters: Letter[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data[offset] ?? ''
      if (!passedOver.test(letter)) letters.push({ node, offset, letter })
    }
  }
  return letters
}
