import { basename, dirname } from 'node:path'
import type { Violation } from './find-violations.ts'
import type { Source } from './source.ts'

const mostLines = 250
const mostLinesOfATest = 400

const saysNothing = /(^|-)(index|utils?|helpers?|services?|types?|constants?|common|misc|managers?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function* checkNamesAndSizes(sources: readonly Source[]): Generator<Violation> {
  const folders = new Set<string>()

  for (const { path, lines, isTest } of sources) {
    const [stem = ''] = basename(path).split('.')
    const most = isTest ? mostLinesOfATest : mostLines

    if (lines > most && !path.includes('.generated.') && !path.startsWith('api-client/')) {
      yield { path, line: most, text: `has ${lines} lines, more than ${most}: split it by what it decides` }
    }
    yield* checkName(path, stem)

    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder)) {
      folders.add(folder)
      yield* checkName(folder, basename(folder))
    }
  }
}

function* checkName(path: string, name: string): Generator<Violation> {
  if (saysNothing.test(name)) yield { path, line: 1, text: `"${name}" says nothing: name it after the domain's word for what is inside` }
  else if (!kebab.test(name)) yield { path, line: 1, text: `"${name}" is not written in lower case with dashes` }
}
