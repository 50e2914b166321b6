import { showToast } from '@keydesk/ui/show-toast.ts'
import { Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import styles from './copy-key.module.css'

/** A text that people pass on: a click copies it. */
export function CopyKey({ text, what = 'number' }: { text: string; what?: string }) {
  async function copy() {
    await navigator.clipboard.writeText(text)
    showToast({ text: `${text} copied` })
  }

  return (
    <Tooltip label={`Copy ${what}`}>
      <button type="button" className={styles.key} aria-label={`Copy ${what} ${text}`} onClick={copy}>
        <span className={styles.text}>{text}</span>
        <IconCopy size={14} stroke={1.6} aria-hidden />
      </button>
    </Tooltip>
  )
}
