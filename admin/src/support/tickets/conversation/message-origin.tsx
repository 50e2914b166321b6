import { msg, t } from '@keydesk/ui/messages.ts'
import { IconCode, IconMail, IconShieldCheck, IconShieldQuestion, IconUserEdit, IconWorld } from '@tabler/icons-react'
import { here } from '#admin/kernel/environment.ts'
import type { MessageEntry } from '../ticket-detail.ts'
import styles from './message-origin.module.css'

const ways = {
  mail: { icon: IconMail, words: msg('By mail') },
  portal: { icon: IconWorld, words: msg('In the portal') },
  api: { icon: IconCode, words: msg('Through the API') },
  agent: { icon: IconUserEdit, words: msg('Written down by an agent') },
}

type Props = Pick<MessageEntry, 'author' | 'via' | 'originalMailId' | 'isSenderVerified'>

/** From which address, and how, a message came; the mail itself for those who may read it. */
export function MessageOrigin({ author, via, originalMailId, isSenderVerified }: Props) {
  const { icon: Icon, ...way } = ways[via]
  const words = t(way.words)

  return (
    <>
      {author.email !== author.name && <span className={styles.address}>{author.email}</span>}
      {isSenderVerified !== null && <SenderMark isVerified={isSenderVerified} />}
      {originalMailId ? (
        <a
          className={styles.way}
          href={originalMail(originalMailId)}
          download
          aria-label={t('Download the original mail')}
          title={t('Download the original mail')}
        >
          <Icon aria-hidden />
        </a>
      ) : (
        <span className={styles.way} role="img" aria-label={words} title={words}>
          <Icon aria-hidden />
        </span>
      )}
    </>
  )
}

/** A name and an address are easily written by somebody else: whether our mail server vouches for them. */
function SenderMark({ isVerified }: { isVerified: boolean }) {
  const Icon = isVerified ? IconShieldCheck : IconShieldQuestion
  const words = isVerified
    ? t('Verified sender: our mail server vouches for the address')
    : t('Unverified sender: no mail server that we trust vouches for the address')
  return (
    <span className={styles.way} role="img" aria-label={words} title={words} data-verified={isVerified || undefined}>
      <Icon aria-hidden />
    </span>
  )
}

export function originalMail(id: string): string {
  return `/api/inbound-mails/${id}/raw${here.environment ? `?environment=${here.environment}` : ''}`
}
