import { msg, t } from '@keydesk/ui/messages.ts'
import { IconLock, IconPaperclip } from '@tabler/icons-react'
import type { TicketMatch } from '../tickets.queries.ts'
import { markedParts } from './marked-parts.ts'
import styles from './ticket-table.module.css'

const kinds: Record<TicketMatch['kind'], string> = {
  customer: msg('In a message'),
  reply: msg('In a reply'),
  note: msg('In an internal note'),
  file: msg('In a file name'),
}

/** The line of a message, a note or the name of a file that has the words. */
export function MatchLine({ match: { kind, excerpt } }: { match: TicketMatch }) {
  const Icon = kind === 'note' ? IconLock : kind === 'file' ? IconPaperclip : null
  return (
    <span className={styles.match} title={t(kinds[kind])}>
      {Icon && <Icon size={12} stroke={1.6} role="img" aria-label={t(kinds[kind])} />}
      <Parts parts={excerpt} />
    </span>
  )
}

/** A text with the words marked that were searched. */
export function MarkedText({ text, query }: { text: string; query: string }) {
  return <Parts parts={markedParts(text, query)} />
}

function Parts({ parts }: { parts: TicketMatch['excerpt'] }) {
  let place = 0
  return parts.map(({ text, isHit }) => {
    place += text.length
    return isHit ? <mark key={place}>{text}</mark> : text
  })
}
