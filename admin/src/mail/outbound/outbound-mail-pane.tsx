import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RelativeTime } from '@keydesk/ui/relative-time.tsx'
import { RichMessage } from '@keydesk/ui/rich-message.tsx'
import { SkeletonRows } from '@keydesk/ui/skeleton-rows.tsx'
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { generalError } from '#admin/kernel/problem.ts'
import styles from '../mail-log.module.css'
import { MailState } from './mail-state.tsx'
import { type OutboundMail, outboundMailQuery, useRetryOutboundMail } from './outbound-mails.queries.ts'

/** A mail as it is sent: who gets it, what became of it, how it looks, its text and its headers. */
export function OutboundMailPane({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: mail, error } = useQuery(outboundMailQuery(id))

  return (
    <aside className={styles.pane} aria-label={t('Mail')}>
      <div className={styles.top}>
        <h2 className={styles.subject}>{mail?.subject}</h2>
        {mail && <Retry mail={mail} />}
        <IconButton label={t('Close')} onClick={onClose}>
          <IconX aria-hidden />
        </IconButton>
      </div>
      {error && !mail && <p className={styles.empty}>{generalError(error)}</p>}
      {mail ? <Shown mail={mail} /> : !error && <SkeletonRows rows={6} />}
    </aside>
  )
}

function Retry({ mail }: { mail: OutboundMail }) {
  const retry = useRetryOutboundMail()
  const mayRetry = useMay('mail:retry')
  if (!mayRetry || (mail.state !== 'failed' && mail.state !== 'held')) return null

  return (
    <Button loading={retry.isPending} onClick={() => retry.mutate(mail.id)}>
      {t('Try again')}
    </Button>
  )
}

type View = 'mail' | 'text' | 'headers'

function Shown({ mail }: { mail: OutboundMail }) {
  const [view, setView] = useState<View>('mail')
  const tabs = [
    { value: 'mail', label: t('Mail') },
    { value: 'text', label: t('Text') },
    { value: 'headers', label: t('Headers'), count: mail.headers.length },
  ]

  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('To')}</dt>
        <dd>{[...mail.to, ...mail.cc].join(', ')}</dd>
        <dt>{t('State')}</dt>
        <dd>
          <MailState state={mail.state} />, {t('{count, plural, one {# attempt} other {# attempts}}', { count: mail.attempts })}
          {mail.sentAt && (
            <>
              , <RelativeTime at={mail.sentAt} form="clock" />
            </>
          )}
          {mail.nextAttemptAt && (
            <>
              , <RichMessage text={msg('next {time}')} values={{ time: <RelativeTime at={mail.nextAttemptAt} form="clock" /> }} />
            </>
          )}
        </dd>
        {mail.lastError && (
          <>
            <dt>{t('Last error')}</dt>
            <dd>{mail.lastError}</dd>
          </>
        )}
        {mail.refused.map(({ address, reason }) => (
          <Fact key={address} name={t('Refused')} text={`${address}: ${reason}`} />
        ))}
        {mail.attachments.map(({ id, name, url }) => (
          <Fact key={id} name={t('Attachment')} text={<a href={`${url}?download=true`}>{name}</a>} />
        ))}
      </dl>
      <CountTabs label={t('How the mail is shown')} tabs={tabs} value={view} onChange={(next) => setView(next as View)} />
      <Content mail={mail} view={view} />
    </>
  )
}

function Fact({ name, text }: { name: string; text: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  )
}

// No script runs in the frame and no form leaves it; it keeps our origin only so that images of the mail can be loaded.
const sandbox = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox'

function Content({ mail, view }: { mail: OutboundMail; view: View }) {
  if (view === 'headers') {
    return <pre className={`${styles.text} ${styles.headers}`}>{mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
  }
  if (mail.html === null && mail.text === null) {
    return <p className={styles.empty}>{t('What it says is not shown: it lets its reader in, or it is kept no longer.')}</p>
  }
  if (view === 'mail' && mail.html !== null) {
    return (
      <iframe className={styles.frame} title={t('The mail as it looks')} sandbox={sandbox} srcDoc={`<base target="_blank">${mail.html}`} />
    )
  }
  return <pre className={styles.text}>{mail.text ?? t('This mail has no text part.')}</pre>
}
