const separators = [',', ';', '\t'] as const

/**
 * The lines of a CSV file (RFC 4180). What separates its cells, comma, semicolon or tab, is what its first line has most
 * of; a mark at the beginning and empty lines are passed over.
 */
export function readCsv(text: string): string[][] {
  const content = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(content)
  const lines: string[][] = []
  let line: string[] = []
  let cell = ''
  let isQuoted = false

  const endCell = () => {
    line.push(cell)
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (line.some((one) => one.trim() !== '')) lines.push(line)
    line = []
  }
  for (let place = 0; place < content.length; place++) {
    const character = content[place] as string
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (content[place + 1] === '"') cell += content[++place]
      else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === separator) endCell()
    else if (character === '\n') endLine()
    else if (character !== '\r') cell += character
  }
  if (cell !== '' || line.length > 0) endLine()
  return lines
}

function separatorOf(content: string): string {
  const first = content.slice(0, content.search(/\r?\n|$/))
  const count = (separator: string) => first.split(separator).length
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best), separators[0] as string)
}
