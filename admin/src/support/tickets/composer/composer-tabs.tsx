import { Kbd } from '@keydesk/ui/kbd.tsx'
import { IconLock } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import styles from './composer-tabs.module.css'
import type { ComposerKind } from './draft.ts'

interface Props {
  readonly kind: ComposerKind
  /** Which of the two holds something unsent. */
  readonly has: Readonly<Record<ComposerKind, boolean>>
  readonly onChange: (kind: ComposerKind) => void
}

/** To the customer, or among ourselves. */
export function ComposerTabs({ kind, has, onChange }: Props) {
  function press(event: KeyboardEvent) {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    onChange(kind === 'reply' ? 'note' : 'reply')
    event.currentTarget.querySelector<HTMLElement>('[aria-selected="false"]')?.focus()
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
    <div className={styles.tabs} role="tablist" aria-label="Write" onKeyDown={press} tabIndex={-1}>
      <button {...tab('reply')} aria-keyshortcuts="r">
        Reply
        {has.reply && kind !== 'reply' && <Unsent />}
        <Kbd>R</Kbd>
      </button>
      <button {...tab('note')} aria-keyshortcuts="n">
        <IconLock size={14} stroke={1.6} aria-hidden />
        Note
        {has.note && kind !== 'note' && <Unsent />}
        <Kbd>N</Kbd>
      </button>
    </div>
  )
}

function Unsent() {
  return <span className={styles.unsent} role="img" aria-label="has a draft" title="Has a draft" />
}
