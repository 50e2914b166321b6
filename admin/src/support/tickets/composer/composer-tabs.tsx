import { Kbd } from '@keydesk/ui/kbd.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { IconArrowForwardUp, IconLock } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import styles from './composer-tabs.module.css'
import { type ComposerKind, composerKinds } from './draft.ts'

interface Props {
  readonly kind: ComposerKind
  /** Which hold something unsent. */
  readonly has: Readonly<Record<ComposerKind, boolean>>
  readonly onChange: (kind: ComposerKind) => void
}

/** To the customer, or among ourselves. */
export function ComposerTabs({ kind, has, onChange }: Props) {
  function press(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const step = event.key === 'ArrowRight' ? 1 : composerKinds.length - 1
    const next = (composerKinds.indexOf(kind) + step) % composerKinds.length
    onChange(composerKinds[next] ?? 'reply')
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }

  const tab = (one: ComposerKind) => ({
    type: 'button' as const,
    role: 'tab',
    className: styles.tab,
    'aria-selected': kind === one,
    tabIndex: kind === one ? 0 : -1,
    onClick: () => onChange(one),
  })

  return (
    <div className={styles.tabs} role="tablist" aria-label={t('Write')} onKeyDown={press} tabIndex={-1}>
      <button {...tab('reply')} aria-keyshortcuts="r">
        {t('Reply')}
        {has.reply && kind !== 'reply' && <Unsent />}
        <Kbd>R</Kbd>
      </button>
      <button {...tab('note')} aria-keyshortcuts="n">
        <IconLock size={14} stroke={1.6} aria-hidden />
        {t('Note')}
        {has.note && kind !== 'note' && <Unsent />}
        <Kbd>N</Kbd>
      </button>
      <button {...tab('forward')} aria-keyshortcuts="f">
        <IconArrowForwardUp size={14} stroke={1.6} aria-hidden />
        {t('Forward')}
        {has.forward && kind !== 'forward' && <Unsent />}
      </button>
    </div>
  )
}

function Unsent() {
  return <span className={styles.unsent} role="img" aria-label={t('has a draft')} title={t('Has a draft')} />
}
