import { mkdir } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { v4 as randomId } from 'uuid'

/** Where files are kept. Keys are random; names live in the database and never become paths. */
export interface Storage {
  put(content: Uint8Array): Promise<string>
  read(key: string): Promise<Readable>
  readAll(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
  /** Throws when nothing can be written. */
  check(): Promise<void>
}

export async function diskStorage(directory: string): Promise<Storage> {
  await mkdir(directory, { recursive: true })
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }))

  return {
    async put(content) {
      const id = randomId()
      const key = `${id.slice(0, 2)}/${id}`
      await disk.put(key, content)
      return key
    },
    read: (key) => disk.getStream(key),
    readAll: (key) => disk.getBytes(key),
    remove: (key) => disk.delete(key),
    async check() {
      await disk.put('health-check', 'ok')
      await disk.delete('health-check')
    },
  }
}
