import { beginsAttribution, beginsHeader, isAttribution, isHeaderBlock, isSentFrom, isSeparator } from './history-words.ts'

/** One line of a mail as a reader sees it. */
export interface Line {
  readonly text: string
  /** What the program that wrote the mail says about it. */
  readonly kind: 'own' | 'quote' | 'bare-quote' | 'rest' | 'signature'
  readonly hasImage?: boolean
}

type Kind = Line['kind']

const mostOfSignature = 20
const attributionLines = 3
const headerLines = 8
const mostHeaders = 100

/**
 * Where the sender's own words end for good: what follows is quoted history and signature, and is folded. A quote
 * that is followed by own words is being answered and stays; a mail without own words is left as it is.
 */
export function whereHistoryBegins(lines: readonly Line[]): number {
  const kinds = lines.map(({ kind }) => kind)
  markRest(lines, kinds)
  markAttributions(lines, kinds)
  markSignatures(lines, kinds)

  const lastOwn = lines.findLastIndex((line, index) => kinds[index] === 'own' && !isBlank(line))
  if (lastOwn === -1) return lines.length
  const isHistory = lines.some((line, index) => index > lastOwn && !isBlank(line))
  return isHistory ? lastOwn + 1 : lines.length
}

const isBlank = ({ text, hasImage }: Line) => !hasImage && !/[^\s>_*=|.·•–—-]/.test(text)

function markRest(lines: readonly Line[], kinds: Kind[]) {
  let tried = 0
  const start = lines.findIndex(({ text }, index) => {
    if (kinds[index] === 'quote') return false
    if (kinds[index] === 'rest' || isSeparator(text)) return true
    return beginsHeader(text) && tried++ < mostHeaders && isHeaderBlock(nextTexts(lines, index))
  })
  if (start !== -1) kinds.fill('rest', start)
}

function nextTexts(lines: readonly Line[], start: number): string[] {
  const texts: string[] = []
  for (let index = start; index < lines.length && texts.length < headerLines; index++) {
    const text = lines[index]?.text ?? ''
    if (text.trim() !== '') texts.push(text)
    else if (texts.length === 0) break
  }
  return texts
}

function markAttributions(lines: readonly Line[], kinds: Kind[]) {
  lines.forEach(({ kind }, index) => {
    const isQuote = kind === 'quote' || kind === 'bare-quote'
    if (!isQuote || kinds[index] === 'rest') return
    if (lines[index - 1]?.kind === kind) {
      kinds[index] = kinds[index - 1] ?? kind
      return
    }
    // A quote that nobody introduces, and that no program of mail made, is a means of style.
    const isIntroduced = markAttribution(lines, kinds, index)
    if (kind === 'bare-quote') kinds[index] = isIntroduced ? 'quote' : 'own'
  })
}

function markAttribution(lines: readonly Line[], kinds: Kind[], quote: number): boolean {
  const above: number[] = []
  for (let at = quote - 1; at >= 0 && above.length < attributionLines; at--) {
    if (lines[at]?.text.trim() === '') continue
    if (kinds[at] !== 'own') return above.length === 0 && kinds[at] === 'quote'
    above.unshift(at)
    if (isAttribution(above.map((one) => lines[one]?.text ?? '').join(' '))) {
      if (kinds[at - 1] === 'own' && beginsAttribution(lines[at - 1]?.text ?? '')) above.unshift(at - 1)
      for (const one of above) kinds[one] = 'quote'
      return true
    }
  }
  return false
}

function markSignatures(lines: readonly Line[], kinds: Kind[]) {
  lines.forEach(({ text }, index) => {
    if (kinds[index] !== 'own') return
    if (isSentFrom(text)) kinds[index] = 'signature'
    if (!/^-- ?$/.test(text)) return

    let end = index + 1
    while (end - index <= mostOfSignature && kinds[end] === 'own') end++
    if (end - index <= mostOfSignature) kinds.fill('signature', index, end)
  })
}
