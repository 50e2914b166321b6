import { MailHtml } from '@keydesk/ui/mail-html.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
import { writtenDate } from '@keydesk/ui/written-time.ts'
import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { stopScheduled } from './composer.queries.ts'
import styles from './scheduled-replies.module.css'

const exactly = { dateStyle: 'full', timeStyle: 'short' } as const

/** What is going to be said, and when, at the end of what was said. */
export function ScheduledReplies({ ticket }: { ticket: TicketDetail }) {
  const { id: myId } = useMe()
  const queries = useQueryClient()
  const stop = useMutation({ mutationFn: (scheduledId: string) => stopScheduled(queries, ticket.id, scheduledId) })

  return ticket.scheduledReplies.map(({ id, agent, html, sendAt, fileCount }) => (
    <section key={id} className={styles.reply} aria-label={t('Scheduled reply')}>
      <p className={styles.head}>
        <IconClock size={14} stroke={1.6} aria-hidden />
        <span>
          <RichMessage
            text={
              agent.id === myId
                ? msg('Your reply will be sent <when>{time}</when>, unless {customer} writes first')
                : msg('A reply by {agent} will be sent <when>{time}</when>, unless {customer} writes first')
            }
            values={{ agent: agent.name, customer: ticket.customer.name, time: writtenDate(new Date(sendAt), exactly) }}
            tags={{ when: <time dateTime={sendAt} /> }}
          />
        </span>
        {ticket.abilities.reply && (
          <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate(id)}>
            {agent.id === myId ? t('Stop and edit') : t('Stop')}
          </Button>
        )}
      </p>
      <MailHtml html={html} quotedHtml={null} isQuoteOpen={false} />
      {fileCount > 0 && <p className={styles.files}>{t('{count, plural, one {# file} other {# files}}', { count: fileCount })}</p>}
      {stop.isError && (
        <p className={styles.files} role="alert">
          {t('It could not be stopped. It may have been sent already.')}
        </p>
      )}
    </section>
  ))
}
