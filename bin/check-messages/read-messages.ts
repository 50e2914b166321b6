import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMessages } from './find-messages.ts'
import { findRefusals } from './find-refusals.ts'

export interface AllMessages {
  /** The messages of each web app, each once; what `ui` has is not the app's too. */
  readonly ofApp: Readonly<Record<'ui' | 'admin', readonly string[]>>
  readonly troubles: string[]
}

/** All that the web apps say, with what the server refuses in words. */
export function readMessages(root: string): AllMessages {
  const troubles: string[] = []
  const of = (pattern: string): Set<string> => {
    const messages = new Set<string>()
    for (const path of sourcesOf(root, pattern)) {
      const { used, untranslated, early } = findMessages(path, readFileSync(join(root, path), 'utf8'))
      for (const { text } of used) messages.add(text)
      for (const { line, text } of untranslated) troubles.push(`${path}:${line}  is shown in English to everybody: ${text}`)
      for (const { line, text } of early) troubles.push(`${path}:${line}  is given before the language is known, mark it with msg: ${text}`)
    }
    return messages
  }

  const ui = of('ui/src/**/*.{ts,tsx}')
  const admin = of('admin/src/**/*.{ts,tsx}')
  for (const path of sourcesOf(root, '{server,api-client}/src/**/*.ts')) {
    for (const refusal of findRefusals(path, readFileSync(join(root, path), 'utf8'))) admin.add(refusal)
  }
  return { ofApp: { ui: [...ui], admin: [...admin.difference(ui)] }, troubles }
}

function sourcesOf(root: string, pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$|\/schema\.ts$/.test(path))
    .sort()
}
