import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { v4 as randomId } from 'uuid'

/** Where files are kept. Keys are random; names live in the database and never become paths. */
export interface Storage {
  put(content: Uint8Array, folder: string): Promise<string>
  read(key: string): Promise<Readable>
  readAll(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
  /** The keys of a folder whose files were written before that time, some at once. */
  olderThan(before: Date, within: { folder: string; atOnce: number }): AsyncIterable<string[]>
  /** Throws when nothing can be written. */
  check(): Promise<void>
}

export async function diskStorage(directory: string): Promise<Storage> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }))

  return {
    async put(content, folder) {
      const id = randomId()
      const key = `${folder}/${id.slice(0, 2)}/${id}`
      await disk.put(key, content)
      return key
    },
    read: (key) => disk.getStream(key),
    readAll: (key) => disk.getBytes(key),
    remove: (key) => disk.delete(key),
    async *olderThan(before, { folder, atOnce }) {
      await mkdir(join(directory, folder), { recursive: true })
      let keys: string[] = []
      for await (const key of filesIn(disk, folder)) {
        if ((await disk.getMetaData(key)).lastModified >= before) continue
        keys.push(key)
        if (keys.length < atOnce) continue
        yield keys
        keys = []
      }
      if (keys.length > 0) yield keys
    },
    async check() {
      await disk.put('health-check', 'ok')
      await disk.delete('health-check')
    },
  }
}

/** One folder after the other, so that what is listed at once stays small. */
async function* filesIn(disk: Disk, folder: string): AsyncGenerator<string> {
  let page: string | undefined
  do {
    const { objects, paginationToken } = await disk.listAll(folder, page ? { paginationToken: page } : {})
    for (const found of objects) {
      if (found.isFile) yield found.key
      else yield* filesIn(disk, found.prefix)
    }
    page = paginationToken
  } while (page)
}
