import { IconAlertTriangle, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import css from './message-card.module.css'
import { msg, t } from './messages.ts'
import type { Person } from './person.ts'
import { RelativeTime } from './relative-time.tsx'

interface Props {
  /** `unconfirmed`: written by somebody whom nobody has confirmed, seen by agents only. */
  readonly variant: 'customer' | 'ours' | 'note' | 'unconfirmed'
  readonly author: Person
  /** Beside the name: the address it came from, or whom it went to. */
  readonly detail?: ReactNode
  /** Before the time: how the delivery stands, what can be unfolded. */
  readonly aside?: ReactNode
  readonly at: Date | string
  readonly children: ReactNode
  /** Below the text: its files. */
  readonly files?: ReactNode
  /** So that an address can lead to it. */
  readonly id?: string
}

const labels = {
  note: { icon: IconLock, text: msg('Internal note'), whole: msg('Internal note by {name}') },
  unconfirmed: { icon: IconAlertTriangle, text: msg('Unconfirmed sender'), whole: msg('Unconfirmed sender by {name}') },
}

/** A message or a note, with its author on the spine. A note is yellow and says so: nobody mistakes it for a reply. */
export function MessageCard({ variant, author, detail, aside, at, children, files, id }: Props) {
  const label = variant === 'note' || variant === 'unconfirmed' ? labels[variant] : null

  return (
    <div className={css.message} id={id} tabIndex={-1}>
      <span className={css.author}>
        <Avatar person={author} size={24} />
      </span>
      <article className={css.card} data-variant={variant} aria-label={t(label?.whole ?? msg('Message by {name}'), { name: author.name })}>
        <header className={css.head}>
          <b className={css.name}>{author.name}</b>
          {label && (
            <span className={css.label}>
              <label.icon size={14} stroke={1.6} aria-hidden />
              {t(label.text)}
            </span>
          )}
          {detail && <span className={css.detail}>{detail}</span>}
          <span className={css.aside}>
            {aside}
            <RelativeTime at={at} form="clock" />
          </span>
        </header>
        <div className={css.body}>
          {children}
          {files && <div className={css.files}>{files}</div>}
        </div>
      </article>
    </div>
  )
}
