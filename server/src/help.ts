import { readFileSync } from 'node:fs'
import { serverFolder } from '#platform/server-folder.ts'
import { variables } from './config.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', serverFolder), 'utf8')) as { version: string }

/** What the command line is answered when it asks about the program instead of starting it; null when it starts it. */
export function answerTo(args: readonly string[]): { text: string; isWrong: boolean } | null {
  const [first] = args
  if (first === undefined) return null
  if (first === '--help' || first === '-h') return { text: help(), isWrong: false }
  if (first === '--version' || first === '-v') return { text: `Keydesk ${version}`, isWrong: false }
  return { text: `There is no option ${first}: --help lists what can be set.`, isWrong: true }
}

function help(): string {
  const settings = Object.entries(variables).map(([name, { description = '' }]) => `  ${name}\n${wrapped(description)}`)
  return [
    `Keydesk ${version}, a support desk for companies that sell licensed software.`,
    '',
    '  npm start               starts the desk',
    '  npm start -- --help     shows this',
    '  npm start -- --version  shows the version',
    '',
    'What can be set, by environment variables or in a file named .env (the environment wins):',
    '',
    ...settings,
  ].join('\n')
}

const width = 90

function wrapped(text: string): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1)} ${word}`.trimStart()
    if (line.length <= width) lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines.map((line) => `      ${line}`).join('\n')
}
