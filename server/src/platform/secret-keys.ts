import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The keys that sign and encrypt, newest first. Without configuration one is made once and kept beside the data. */
export async function readSecretKeys(directory: string, configured: readonly string[] | null): Promise<readonly [string, ...string[]]> {
  const [first, ...others] = configured ?? []
  if (first) return [first, ...others]

  const file = join(directory, 'secret')
  await mkdir(directory, { recursive: true })
  await writeFile(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  const kept = (await readFile(file, 'utf8')).trim()
  if (kept.length < 32)
    throw new Error(`The file ${file} holds no key: restore it from a backup, or remove it, which makes links in sent mails worthless.`)
  return [kept]
}
