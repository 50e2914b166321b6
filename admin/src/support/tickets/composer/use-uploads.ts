import { useEffect, useRef } from 'react'
import { uploadFile } from './composer.queries.ts'
import type { ComposerKind } from './draft.ts'
import { refusalBeforehand, refusalOfUpload } from './upload.ts'
import type { Write } from './use-drafts.ts'

/** Sends files ahead of their message, each with its progress and its own refusal. */
export function useUploads(write: Write) {
  const underWay = useRef(new Map<string, AbortController>())
  const count = useRef(0)
  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
  })

  useEffect(() => {
    const all = underWay.current
    return () => {
      for (const upload of all.values()) upload.abort()
    }
  }, [])

  async function send(kind: ComposerKind, file: File, already: number) {
    count.current += 1
    const id = `upload-${count.current}`
    const tell: Write = (...told) => latest.current(...told)
    tell(kind, { type: 'started', upload: { id, name: file.name, size: file.size } })

    const refusal = refusalBeforehand(file, already)
    if (refusal) return tell(kind, { type: 'refused', id, refusal })

    const stop = new AbortController()
    underWay.current.set(id, stop)
    try {
      const onProgress = (progress: number) => tell(kind, { type: 'progressed', id, progress })
      const sent = await uploadFile(file, { onProgress, signal: stop.signal })
      tell(kind, { type: 'arrived', id, file: sent })
    } catch (error) {
      if (!stop.signal.aborted) tell(kind, { type: 'refused', id, refusal: refusalOfUpload(error) })
    } finally {
      underWay.current.delete(id)
    }
  }

  return {
    send: (kind: ComposerKind, files: readonly File[], already: number) => {
      files.forEach((file, index) => void send(kind, file, already + index))
    },
    /** A picture for the text itself. */
    async sendImage(file: File) {
      const refusal = refusalBeforehand(file, 0)
      if (refusal) throw new Error(refusal)
      const { id, url } = await uploadFile(file, { onProgress: () => undefined, signal: new AbortController().signal })
      return { id, url: url ?? '' }
    },
    refuse(kind: ComposerKind, file: File, error: unknown) {
      count.current += 1
      const id = `upload-${count.current}`
      latest.current(kind, { type: 'started', upload: { id, name: file.name, size: file.size } })
      const refusal = refusalBeforehand(file, 0) ?? refusalOfUpload(error)
      latest.current(kind, { type: 'refused', id, refusal })
    },
    remove(kind: ComposerKind, id: string) {
      underWay.current.get(id)?.abort()
      latest.current(kind, { type: 'removed', id })
    },
  }
}
