import { MailHtml } from '@keydesk/ui/mail-html.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { stopScheduled } from './composer.queries.ts'
import styles from './scheduled-replies.module.css'

const timeOf = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

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
          {agent.id === myId ? t('Your reply') : `A reply by ${agent.name}`} will be sent{' '}
          <time dateTime={sendAt}>{timeOf.format(new Date(sendAt))}</time>, unless {ticket.customer.name} writes first
        </span>
        {ticket.abilities.reply && (
          <Button size="xs" variant="default" loading={stop.isPending} onClick={() => stop.mutate(id)}>
            {agent.id === myId ? t('Stop and edit') : 'Stop'}
          </Button>
        )}
      </p>
      <MailHtml html={html} quotedHtml={null} isQuoteOpen={false} />
      {fileCount > 0 && <p className={styles.files}>{fileCount === 1 ? '1 file' : `${fileCount} files`}</p>}
      {stop.isError && (
        <p className={styles.files} role="alert">
          {t('It could not be stopped. It may have been sent already.')}
        </p>
      )}
    </section>
  ))
}
