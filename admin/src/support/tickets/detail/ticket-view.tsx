import { CountTabs } from '@keydesk/ui/count-tabs.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { PlainDrawer } from '@keydesk/ui/plain-drawer.tsx'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { ComposerDock } from '../composer/composer-dock.tsx'
import { FileDrop } from '../composer/file-drop.tsx'
import { useComposer } from '../composer/use-composer.ts'
import { ContextPanel } from '../context/context-panel.tsx'
import { CustomerFacts } from '../context/customer-facts.tsx'
import { PreviousTickets } from '../context/previous-tickets.tsx'
import { TicketFiles } from '../context/ticket-files.tsx'
import { Conversation, type ConversationHandle } from '../conversation/conversation.tsx'
import { useTimeline } from '../conversation/use-timeline.ts'
import { IncidentSection } from '../incident/incident-section.tsx'
import { LicenseSection } from '../licenses/license-section.tsx'
import { LicensePane, LicenseSplit } from '../licenses/license-split.tsx'
import { LicenseWorkContext, useNewLicenseWork } from '../licenses/license-work.ts'
import { WorkedNotice } from '../licenses/worked-notice.tsx'
import { MergeNotices } from '../merge/merge-notices.tsx'
import { SimilarNotice } from '../merge/similar-notice.tsx'
import { usePresence } from '../presence/use-presence.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { ReopenedNotice } from './reopened-notice.tsx'
import { TicketBar } from './ticket-bar.tsx'
import { type OpenPicker, TicketHead } from './ticket-head.tsx'
import styles from './ticket-view.module.css'
import type { Queue } from './use-queue.ts'
import { useTicketChanges } from './use-ticket-changes.ts'
import type { TicketLayout } from './use-ticket-layout.ts'
import { useTicketShortcuts } from './use-ticket-shortcuts.ts'

interface Props {
  readonly ticket: TicketDetail
  readonly queue: Queue
  readonly layout: TicketLayout
  readonly back: () => void
  readonly goTo: (key: string) => void
}

type Screen = 'conversation' | 'customer' | 'licenses'

/** A ticket that is open: what was said, what can be said, and about whom. */
export function TicketView({ ticket: loaded, queue, layout, back, goTo }: Props) {
  const changes = useTicketChanges(loaded)
  const { ticket } = changes
  const story = useTimeline(loaded)
  const conversation = useRef<ConversationHandle>(null)
  const composer = useComposer(ticket)
  const [openPicker, setOpenPicker] = useState<OpenPicker>(null)
  const [screen, setScreen] = useState<Screen>('conversation')
  const { isPhone, isQueueShown, toggleQueue, context, toggleContext, hasSplitRoom, split } = layout
  const licenses = useNewLicenseWork(ticket, split)
  const isSplit = licenses.openId !== null && hasSplitRoom

  const goOn = () => (queue.next ? goTo(queue.next.key) : back())
  useTicketShortcuts({ ticket, changes, composer, licenses, openPicker: setOpenPicker, goOn })
  useAskedToWrite(composer.open)
  const people = usePresence(ticket.id, composer)
  const { afterSend } = useMe().preferences
  const moveOn = () => {
    if (afterSend === 'list' || (afterSend === 'next' && !queue.next)) back()
    else if (afterSend === 'next' && queue.next) goTo(queue.next.key)
  }

  return (
    <LicenseWorkContext value={licenses}>
      <FileDrop className={styles.conversation} onFiles={ticket.abilities.reply ? composer.attach : null}>
        <TicketBar
          ticket={ticket}
          queue={queue}
          back={back}
          goTo={goTo}
          isSnoozing={openPicker === 'snooze'}
          setSnoozing={(isSnoozing) => setOpenPicker(isSnoozing ? 'snooze' : null)}
          setStatus={(status) => changes.change({ status })}
          showQueue={isQueueShown ? null : toggleQueue}
          showContext={context === 'beside' || isPhone ? null : toggleContext}
        />
        <TicketHead ticket={ticket} changes={changes} openPicker={openPicker} setOpenPicker={setOpenPicker} people={people} />
        <MergeNotices ticket={ticket} />
        <SimilarNotice ticket={ticket} />
        <ReopenedNotice ticket={ticket} />
        <WorkedNotice ticket={ticket} resolve={() => changes.change({ status: 'resolved' })} />
        {isPhone && <ScreenTabs ticket={ticket} screen={screen} setScreen={setScreen} />}
        {!isPhone || screen === 'conversation' ? (
          <>
            <Conversation ref={conversation} ticket={ticket} story={story} />
            <ComposerDock
              ticket={ticket}
              composer={composer}
              people={people}
              isPhone={isPhone}
              showNewest={() => conversation.current?.showNewest()}
              leave={() => conversation.current?.focus()}
              moveOn={moveOn}
            />
          </>
        ) : (
          <div className={styles.screen}>
            {screen === 'licenses' ? (
              <LicenseSection ticket={ticket} />
            ) : (
              <>
                <IncidentSection ticket={ticket} />
                <CustomerFacts ticket={ticket} />
                <TicketFiles ticket={ticket} />
                <PreviousTickets ticket={ticket} />
              </>
            )}
          </div>
        )}
      </FileDrop>
      {isSplit && licenses.openId && <LicenseSplit ticket={ticket} licenseId={licenses.openId} close={licenses.close} />}
      <PlainDrawer
        opened={licenses.openId !== null && !hasSplitRoom}
        onClose={licenses.close}
        position="right"
        size={isPhone ? '100%' : 520}
        label={t('License')}
        bodyClassName={styles.drawer}
      >
        {licenses.openId && <LicensePane ticket={ticket} licenseId={licenses.openId} close={licenses.close} />}
      </PlainDrawer>
      {context === 'beside' && !isSplit && (
        <div className={styles.context}>
          <ContextPanel ticket={ticket} hide={toggleContext} />
        </div>
      )}
      {!isPhone && (
        <PlainDrawer
          opened={context === 'over'}
          onClose={toggleContext}
          position="right"
          size={336}
          label={t('Context')}
          bodyClassName={styles.drawer}
        >
          <ContextPanel ticket={ticket} hide={toggleContext} />
        </PlainDrawer>
      )}
    </LicenseWorkContext>
  )
}

function ScreenTabs({ ticket, screen, setScreen }: { ticket: TicketDetail; screen: Screen; setScreen: (screen: Screen) => void }) {
  const tabs = [
    { value: 'conversation', label: t('Conversation'), count: ticket.messageCount },
    { value: 'customer', label: t('Customer') },
    { value: 'licenses', label: t('Licenses'), count: ticket.customer.licenses.length },
  ]
  return <CountTabs label={t('Parts of the ticket')} tabs={tabs} value={screen} onChange={(next) => setScreen(next as Screen)} />
}

const route = getRouteApi('/desk/tickets/$ticket')

/** The list opens a ticket with the wish to answer it; once fulfilled, the wish leaves the address. */
function useAskedToWrite(open: (kind: 'reply' | 'note' | 'forward') => void) {
  const { compose, ...search } = route.useSearch()
  const { ticket } = route.useParams()
  const navigate = useNavigate()

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per wish
  useEffect(() => {
    if (compose !== 'reply' && compose !== 'note' && compose !== 'forward') return
    open(compose)
    void navigate({ to: '/tickets/$ticket', params: { ticket }, search, replace: true })
  }, [compose])
}
