import { fileSize } from '@keydesk/ui/file-size.ts'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { IconDownload, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { here } from '#admin/kernel/environment.ts'
import { useMay } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import styles from '../mail-log.module.css'
import { type InboundMail, inboundMailQuery, useRetryInboundMail } from './inbound-mails.queries.ts'
import { outcomeWords } from './outcome-words.ts'

/** A mail that came in: what became of it, and why, step by step. */
export function InboundMailPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: mail, error } = useQuery(inboundMailQuery(id))

  return (
    <aside className={styles.pane} aria-label={t('Mail')}>
      <div className={styles.top}>
        <h2 className={styles.subject}>{mail ? (mail.subject ?? t('Without a subject')) : ''}</h2>
        {mail && <Actions mail={mail} />}
        <IconButton label={t('Close')} onClick={onClose}>
          <IconX aria-hidden />
        </IconButton>
      </div>
      {error && !mail && <p className={styles.empty}>{generalError(error)}</p>}
      {mail ? <Shown mail={mail} /> : !error && <SkeletonRows rows={6} />}
    </aside>
  )
}

function Actions({ mail }: { mail: InboundMail }) {
  const retry = useRetryInboundMail()
  const mayRetry = useMay('mail:retry')
  const raw = `/api/inbound-mails/${mail.id}/raw${here.environment ? `?environment=${here.environment}` : ''}`

  return (
    <>
      {mayRetry && mail.state === 'held' && (
        <Button loading={retry.isPending} onClick={() => retry.mutate(mail.id)}>
          {t('Try again')}
        </Button>
      )}
      <Button component="a" href={raw} download variant="subtle" leftSection={<IconDownload size={16} stroke={1.6} />}>
        {t('Raw mail')}
      </Button>
    </>
  )
}

function Shown({ mail }: { mail: InboundMail }) {
  return (
    <>
      {mail.state === 'held' && (
        <p className={styles.trouble} role="note">
          {outcomeWords(mail)}. {mail.reason ?? t('It waits until somebody has it tried again.')}
        </p>
      )}
      <dl className={styles.facts}>
        <dt>{t('From')}</dt>
        <dd>
          {mail.from || t('Nobody')}
          {mail.envelopeFrom !== mail.from && ` ${t('(envelope {address})', { address: mail.envelopeFrom || t('empty') })}`}
        </dd>
        <dt>{t('To')}</dt>
        <dd>{mail.to.join(', ')}</dd>
        <dt>{t('Received')}</dt>
        <dd>
          <RichMessage
            text={mail.remoteAddress ? msg('{time}, by {source} from {address}, {size}') : msg('{time}, by {source}, {size}')}
            values={{
              time: <RelativeTime at={mail.receivedAt} form="clock" />,
              source: mail.source.toUpperCase(),
              address: mail.remoteAddress,
              size: fileSize(mail.size),
            }}
          />
        </dd>
        <dt>{t('Became')}</dt>
        <dd>
          {outcomeWords(mail)}{' '}
          {mail.ticket && (
            <Link to="/tickets/$ticket" params={{ ticket: mail.ticket.key }}>
              {mail.ticket.key}
            </Link>
          )}
        </dd>
        {mail.messageId && (
          <>
            <dt>{t('Message-ID')}</dt>
            <dd className={styles.headers}>{mail.messageId}</dd>
          </>
        )}
      </dl>
      <section className={styles.steps}>
        <h3 className={styles.heading}>{t('How it was decided')}</h3>
        <dl>
          {mail.decisions.map(({ step, finding }) => (
            <div key={step + finding} className={styles.step}>
              <dt>{step}</dt>
              <dd>{finding}</dd>
            </div>
          ))}
        </dl>
        {mail.decisions.length === 0 && <p className={styles.state}>{t('Nobody has looked inside yet.')}</p>}
      </section>
    </>
  )
}
