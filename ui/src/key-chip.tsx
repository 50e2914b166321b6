import { IconKey } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import css from './key-chip.module.css'
import { t } from './messages.ts'
import { showToast } from './show-toast.ts'

interface Props {
  /** As far as it may be shown: `PRO-****-9F3A`. */
  readonly text: string
  /** Found in a text, or open beside it. */
  readonly isOn?: boolean
  readonly onOpen?: () => void
}

/** A license, the same everywhere. A click opens it, with Alt it is copied. */
export function KeyChip({ text, isOn = false, onOpen }: Props) {
  const content = (
    <>
      <IconKey size={13} stroke={1.6} aria-hidden />
      {text}
    </>
  )
  if (!onOpen) {
    return (
      <span className={css.chip} data-on={isOn || undefined}>
        {content}
      </span>
    )
  }

  async function openOrCopy(event: MouseEvent) {
    if (!event.altKey) return onOpen?.()
    await navigator.clipboard.writeText(text)
    showToast({ text: t('{text} copied', { text }) })
  }

  return (
    <button
      type="button"
      className={css.chip}
      data-on={isOn || undefined}
      aria-label={t('License {key}', { key: text })}
      onClick={openOrCopy}
    >
      {content}
    </button>
  )
}
