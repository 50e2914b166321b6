import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './sources.ts'

export interface Count {
  readonly passed: number
  readonly failed: number
}

/** Runs tests and counts them. A file that cannot be loaded, and an error outside of any test, count as failed too. */
export async function runVitest(args: readonly string[], signal: AbortSignal): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'keydesk-report-'))
  const report = join(folder, 'report.json')
  try {
    const flags = ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...flags], {
      cwd: root,
      signal,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    // Told to stop, it is an error at once, but not yet at its end.
    child.on('error', () => undefined)
    const code = await new Promise((resolve) => child.once('close', resolve))
    const { passed, failed } = count(JSON.parse(await readFile(report, 'utf8').catch(() => '{}')))
    return { passed, failed: failed === 0 && code !== 0 ? 1 : failed }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Report {
  readonly testResults?: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

function count({ testResults = [] }: Report): Count {
  let [passed, failed] = [0, 0]
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length
    passed += assertionResults.filter((test) => test.status === 'passed').length
    failed += status === 'failed' ? Math.max(failures, 1) : failures
  }
  return { passed, failed }
}
