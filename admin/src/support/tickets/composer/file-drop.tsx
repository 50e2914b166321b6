import { t } from '@keydesk/ui/messages.ts'
import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './file-drop.module.css'

interface Props {
  readonly className: string | undefined
  /** Null where nothing can be attached. */
  readonly onFiles: ((files: readonly File[]) => void) | null
  readonly children: ReactNode
}

/** Files that are dropped anywhere here are attached to what is being written. */
export function FileDrop({ className, onFiles, children }: Props) {
  const [isAimedAt, setAimedAt] = useState(false)

  function over(event: DragEvent) {
    if (!onFiles || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setAimedAt(true)
  }
  function leave(event: DragEvent) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setAimedAt(false)
  }
  function drop(event: DragEvent) {
    setAimedAt(false)
    // The editor takes what is dropped on it.
    if (event.defaultPrevented || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    onFiles?.(Array.from(event.dataTransfer.files))
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped anywhere on it; with the keyboard they are picked
    <div className={className} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isAimedAt && <div className={styles.target}>{t('Drop files to attach them')}</div>}
    </div>
  )
}
