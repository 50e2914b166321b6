import { t } from '@keydesk/ui/messages.ts'
import { firstNameOf } from '@keydesk/ui/person.ts'
import { PlainDrawer } from '@keydesk/ui/plain-drawer.tsx'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { Present } from '../presence/presence.queries.ts'
import { WritingLine } from '../presence/writing-line.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './composer-dock.module.css'
import { ComposerForm } from './composer-form.tsx'
import type { Composer } from './use-composer.ts'

interface Props {
  readonly ticket: TicketDetail
  readonly composer: Composer
  readonly isPhone: boolean
  /** Who else has the ticket open. */
  readonly people: readonly Present[]
  readonly showNewest: () => void
  /** Gives the focus back to the conversation. */
  readonly leave: () => void
  /** A reply is out: where the agent goes then. */
  readonly moveOn: () => void
}

/** Below the conversation: the composer, on a phone a bar that opens it. */
export function ComposerDock({ ticket, composer, isPhone, people, showNewest, leave, moveOn }: Props) {
  const { abilities, customer } = ticket
  if (ticket.merge.into)
    return <p className={styles.readOnly}>{t('This conversation goes on in {ticket}.', { ticket: ticket.merge.into.key })}</p>
  if (!abilities.reply) return <p className={styles.readOnly}>{t('Your role reads this ticket; it does not reply.')}</p>

  const form = (
    <ComposerForm ticket={ticket} composer={composer} showNewest={showNewest} leave={isPhone ? composer.close : leave} moveOn={moveOn} />
  )

  if (isPhone) {
    return (
      <>
        <WritingLine people={people} />
        <div className={styles.bar}>
          <button type="button" className={styles.invitation} onClick={() => composer.open('reply')}>
            {composer.has.reply ? t('Continue your reply') : t('Reply to {name}', { name: firstNameOf(customer.name) })}
          </button>
          <Button size="md" leftSection={<IconLock size={16} />} onClick={() => composer.open('note')}>
            {t('Note')}
          </Button>
          <Button size="md" variant="filled" onClick={() => composer.open('reply')}>
            {t('Reply')}
          </Button>
        </div>
        <PlainDrawer
          opened={composer.isOpen}
          onClose={composer.close}
          position="bottom"
          size="auto"
          padding={8}
          label={t('Write')}
          contentClassName={styles.sheet}
        >
          {form}
        </PlainDrawer>
      </>
    )
  }

  return (
    <div className={styles.dock}>
      <WritingLine people={people} />
      {form}
    </div>
  )
}
