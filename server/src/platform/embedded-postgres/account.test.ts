import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayEnter, mayRun } from './account.ts'

const stranger = { uid: 54_321, gid: 54_321 }
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'keydesk-account-'))
  await mkdir(join(root, 'inside'))
  await writeFile(join(root, 'program'), '', { mode: 0o755 })
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('whether another account gets through to a folder', () => {
  test.each([
    [0o755, true],
    [0o711, true],
    [0o700, false],
    [0o770, false],
  ])('with mode %o of the folder above: %s', async (mode, expected) => {
    await chmod(root, mode)
    expect(await mayEnter(stranger, join(root, 'inside'))).toBe(expected)
    expect(await mayEnter(stranger, join(root, 'not', 'yet', 'there'))).toBe(expected)
    expect(await mayRun(stranger, join(root, 'program'))).toBe(expected)
  })

  test('a program that only its owner may run is none for others', async () => {
    await chmod(root, 0o755)
    await chmod(join(root, 'program'), 0o700)
    expect(await mayRun(stranger, join(root, 'program'))).toBe(false)
    expect(await mayRun({ uid: process.getuid?.() ?? 0, gid: 0 }, join(root, 'program'))).toBe(true)
  })

  test('our own account is not asked', async () => {
    await chmod(root, 0o700)
    expect(await mayEnter(null, join(root, 'inside'))).toBe(true)
  })
})
