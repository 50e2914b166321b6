import { t } from '@keydesk/ui/messages.ts'
import { Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import styles from './copy-key.module.css'
import { copyText } from './copy-text.ts'

/** A text that people pass on: a click copies it. */
export function CopyKey({ text, what = 'number' }: { text: string; what?: 'number' | 'address' }) {
  return (
    <Tooltip label={what === 'number' ? t('Copy number') : t('Copy address')}>
      <button
        type="button"
        className={styles.key}
        aria-label={what === 'number' ? t('Copy number {text}', { text }) : t('Copy address {text}', { text })}
        onClick={() => void copyText(text)}
      >
        <span className={styles.text}>{text}</span>
        <IconCopy size={14} stroke={1.6} aria-hidden />
      </button>
    </Tooltip>
  )
}
