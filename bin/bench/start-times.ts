import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aFreePort, asStarted, startProgram } from '../../server/test/program.ts'

/** How long the program takes until it serves, in milliseconds: with a database to create, and with one that is there. */
export async function measureStart(): Promise<{ first: number; later: number }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'keydesk-bench-start-'))
  const once = async () => {
    const port = String(await aFreePort())
    const started = performance.now()
    const settings = { KEYDESK_DATA_DIR: join(dataDirectory, 'data'), HOST: '127.0.0.1', PORT: port, KEYDESK_SMTP_IN_PORT: '0' }
    const program = startProgram(settings, { program: asStarted })
    await program.says('Keydesk is ready')
    const took = performance.now() - started
    program.process.kill('SIGTERM')
    await program.ended()
    return took
  }
  try {
    return { first: await once(), later: await once() }
  } finally {
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
