import { Avatar } from '@keydesk/ui/avatar.tsx'
import { MailHtml } from '@keydesk/ui/mail-html.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { Member } from './incident.queries.ts'
import { filledFor } from './placeholders.ts'
import styles from './reply-to-all.module.css'

/** Who gets a mail, and how the chosen one's will read. */
export function ReplyPreview({ members, html }: { members: readonly Member[]; html: string }) {
  const { name } = useMe()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = members.find(({ id }) => id === chosenId) ?? members[0]

  return (
    <>
      <section aria-label={t('Recipients')}>
        <h3 className={styles.subtitle}>{t('Recipients')}</h3>
        <ul>
          {members.map((member) => (
            <li key={member.id}>
              <button
                type="button"
                className={styles.recipient}
                aria-pressed={member.id === chosen?.id}
                onClick={() => setChosenId(member.id)}
              >
                <Avatar person={{ kind: 'customer', id: member.customer.email, name: member.customer.name }} size={20} />
                <span className={styles.name}>{member.customer.name}</span>
                <span className={styles.address}>{member.customer.email}</span>
                <span className={styles.key}>{member.key}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {chosen && (
        <section className={styles.preview} aria-label={t('Preview')}>
          <h3 className={styles.subtitle}>{t('Preview')}</h3>
          <p className={styles.line}>
            <span>{t('To')}</span> {chosen.customer.email}
          </p>
          <p className={styles.line}>
            <span>{t('Subject')}</span> {`Re: [${chosen.key}] ${chosen.subject}`}
          </p>
          <MailHtml html={filledFor(html, chosen, name)} quotedHtml={null} isQuoteOpen={false} />
        </section>
      )}
    </>
  )
}
