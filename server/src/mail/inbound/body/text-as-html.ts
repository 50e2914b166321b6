import { linkAttributes } from './safe-link.ts'

const deepestQuote = 5
// What comes before an address is looked at, so that a long run of its characters is tried once (T36).
const link = /\bhttps?:\/\/[^\s<>"']{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g
const behindLink = /[.,;:!?)\]}]{1,10}$/

/** Lines of a text mail as HTML: paragraphs, quotes one inside the other, links. */
export function textAsHtml(lines: readonly string[], depth = 0): string {
  const blocks: string[] = []
  let paragraph: string[] = []
  let quoted: string[] = []

  const end = () => {
    if (paragraph.length > 0) blocks.push(`<p>${paragraph.map(lineAsHtml).join('<br>')}</p>`)
    if (quoted.length > 0) blocks.push(`<blockquote>${textAsHtml(quoted, depth + 1)}</blockquote>`)
    paragraph = []
    quoted = []
  }

  for (const line of lines) {
    const isQuoted = line.startsWith('>') && depth < deepestQuote
    if (line.trim() === '' || isQuoted !== quoted.length > 0) end()
    if (isQuoted) quoted.push(line.replace(/^> ?/, ''))
    else if (line.trim() !== '') paragraph.push(line)
  }
  end()
  return blocks.join('')
}

function lineAsHtml(line: string): string {
  let html = ''
  let at = 0
  for (const match of line.matchAll(link)) {
    const found = match[0].replace(behindLink, '')
    const { href } = linkAttributes(found.includes('://') ? found : `mailto:${found}`)
    if (!href) continue
    html += `${escaped(line.slice(at, match.index))}<a href="${escaped(href)}" rel="noopener noreferrer" target="_blank">${escaped(found)}</a>`
    at = match.index + found.length
  }
  return (html + escaped(line.slice(at))).replace(/^[ \t]{1,100}| {2,}/g, (blanks) => `${'\u00a0'.repeat(blanks.length - 1)} `)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
