import { FoldButton } from '@keydesk/ui/fold-button.tsx'
import { MailHtml } from '@keydesk/ui/mail-html.tsx'
import { MessageCard } from '@keydesk/ui/message-card.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeyMarks } from '../licenses/use-key-marks.ts'
import type { MessageEntry } from '../ticket-detail.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import { DeliveryTrouble } from './delivery-trouble.tsx'
import styles from './message.module.css'
import { MessageFiles } from './message-files.tsx'
import { MessageOrigin } from './message-origin.tsx'
import { recipientsWords } from './recipients-words.ts'

/** What somebody said: a customer, one of us, or a note among ourselves. */
export function Message({ message, ticket }: { message: MessageEntry; ticket: TicketDetail }) {
  const [isQuoteOpen, setQuoteOpen] = useState(false)
  const { kind, author, delivery, quotedHtml, attachments, html } = message
  const marks = useKeyMarks(message.id)

  const aside = (
    <>
      {message.origin && (
        <Link to="/tickets/$ticket" params={{ ticket: message.origin.key }} search={{ itself: 'true' }} className={styles.origin}>
          {t('from {ticket}', { ticket: message.origin.key })}
        </Link>
      )}
      {delivery && <DeliveryMark delivery={delivery} />}
      {quotedHtml !== null && (
        <FoldButton
          label={isQuoteOpen ? t('Hide quoted text') : t('Show quoted text')}
          isOpen={isQuoteOpen}
          onToggle={() => setQuoteOpen(!isQuoteOpen)}
        />
      )}
    </>
  )

  return (
    <MessageCard
      id={message.id}
      variant={message.isUnconfirmed ? 'unconfirmed' : variants[kind]}
      author={{ kind: author.kind === 'customer' ? 'customer' : 'agent', id: author.id ?? author.name, name: author.name }}
      detail={kind === 'note' && !message.isForward ? null : <Detail message={message} ticket={ticket} />}
      aside={aside}
      at={message.createdAt}
      files={attachments.length > 0 && <MessageFiles files={attachments} />}
    >
      {message.isUnconfirmed && (
        <p className={styles.unconfirmed}>
          {t('{sender} answered a mail that was sent to somebody else. Only agents see this, and nothing is sent to that address.', {
            sender: author.email ?? author.name,
          })}
        </p>
      )}
      <MailHtml html={html} quotedHtml={quotedHtml} isQuoteOpen={isQuoteOpen} marks={marks} />
      {delivery && <DeliveryTrouble delivery={delivery} ticket={ticket} />}
    </MessageCard>
  )
}

const variants = { customer: 'customer', reply: 'ours', note: 'note' } as const

function Detail({ message, ticket }: { message: MessageEntry; ticket: TicketDetail }) {
  if (message.kind === 'customer') return <MessageOrigin {...message} />
  const { short, full } = recipientsWords(message, ticket.customer)
  return (
    <>
      <span title={full}>{short}</span>
      {message.via === 'mail' && <MessageOrigin {...message} />}
    </>
  )
}
