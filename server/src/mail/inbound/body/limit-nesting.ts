const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
const cells = ['td', 'th']
const rows = [...cells, 'tr']
const groups = [...rows, 'thead', 'tbody', 'tfoot']
/** What an element closes when it opens right inside, so that a run of unclosed ones does not nest. */
const closes: Record<string, readonly string[]> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
  td: cells,
  th: cells,
  tr: rows,
  thead: groups,
  tbody: groups,
  tfoot: groups,
}

const tagName = /[a-z][a-z0-9:-]{0,30}/iy
const deepest = 200

/**
 * Leaves out the start tags that nest deeper than any real text does. Parsers of HTML take time by the square of
 * the depth, so this comes before them; the text inside stays (T36).
 */
export function limitNesting(html: string): string {
  const kept: string[] = []
  const open: string[] = []
  const timesOpen = new Map<string, number>()
  let copiedTo = 0

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 2)
      if (end < 0) break
      at = end + 3
      continue
    }
    const isClosing = html.charAt(at + 1) === '/'
    tagName.lastIndex = at + (isClosing ? 2 : 1)
    const name = tagName.exec(html)?.[0].toLowerCase()
    if (!name) {
      at += 1
      continue
    }
    const end = html.indexOf('>', at)
    if (end < 0) break

    if (isClosing) close(name)
    else if (!voidElements.has(name) && !fits(name)) {
      kept.push(html.slice(copiedTo, at))
      copiedTo = end + 1
    }
    at = end + 1
  }
  return copiedTo === 0 ? html : kept.join('') + html.slice(copiedTo)

  function fits(name: string): boolean {
    while (closes[name]?.includes(open.at(-1) ?? '')) close(open.at(-1) ?? '')
    if (open.length >= deepest) return false
    open.push(name)
    timesOpen.set(name, (timesOpen.get(name) ?? 0) + 1)
    return true
  }

  function close(name: string) {
    if (!timesOpen.get(name)) return
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      timesOpen.set(last, (timesOpen.get(last) ?? 1) - 1)
      if (last === name) return
    }
  }
}
