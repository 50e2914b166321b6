import { msg, t } from '@keydesk/ui/messages.ts'
import { Spine } from '@keydesk/ui/spine.tsx'
import { IconArrowDown } from '@tabler/icons-react'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { ScheduledReplies } from '../composer/scheduled-replies.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './conversation.module.css'
import { useMarkRead } from './conversation.queries.ts'
import { EventLines } from './event-lines.tsx'
import { Message } from './message.tsx'
import { filtered, isMessage, messagesBehind, spineItems, type Timeline, type TimelineFilter } from './timeline.ts'
import { TimelineFilterMenu } from './timeline-filter-menu.tsx'
import { useAskedPlace } from './use-asked-place.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useTabFocus } from './use-tab-focus.ts'
import type { Story } from './use-timeline.ts'

export interface ConversationHandle {
  /** Goes to what is new, or to the end. */
  showNewest(): void
  focus(): void
}

interface Props {
  readonly ref: Ref<ConversationHandle>
  readonly ticket: TicketDetail
  readonly story: Story
}

/** Everything that was said and done, on one line, oldest first. */
export function Conversation({ ref, ticket, story }: Props) {
  const { id: myId } = useMe()
  const { entries } = story.timeline
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const shown = filtered(entries, filter)
  // In a ticket that needs nobody, nothing is new, whoever has read it or not.
  const [readBefore] = useState(ticket.isUnread ? ticket.readPosition : ticket.lastPosition)
  const place = useReadingPlace({ entries, readPosition: readBefore, myId })
  const { scroller, content, seen, showNewest, focus } = place
  useAskedPlace(place, story)
  useReadMark(ticket, seen)
  useTabFocus(scroller)
  useImperativeHandle(ref, () => ({ showNewest, focus }))
  const unseen = messagesBehind(entries, Math.max(seen, readBefore), myId).length

  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t('Conversation')}>
        <div ref={content} className={styles.content}>
          {story.timeline.earlier !== null && <EarlierButton story={story} />}
          <Spine label={t('Messages and events')}>
            {spineItems(shown).map((item) =>
              item.type === 'message' ? (
                <div key={item.id} data-position={item.position}>
                  <Message message={item} ticket={ticket} />
                </div>
              ) : (
                <EventLines key={item.id} events={item.events} ticket={ticket} />
              ),
            )}
          </Spine>
          {shown.length === 0 && <p className={styles.none}>{t(noneOf[filter])}</p>}
          <ScheduledReplies ticket={ticket} />
        </div>
      </section>
      <TimelineFilterMenu filter={filter} onChange={setFilter} />
      {unseen > 0 && (
        <button type="button" className={styles.pill} onClick={showNewest}>
          <IconArrowDown size={14} stroke={1.6} aria-hidden />
          {t('{count, plural, one {# new message} other {# new messages}}', { count: unseen })}
        </button>
      )}
      <Announcement newest={newestOfOthers(entries, myId)} />
    </div>
  )
}

const noneOf: Record<TimelineFilter, string> = {
  all: msg('Nothing yet'),
  messages: msg('No messages among these entries'),
  notes: msg('No notes among these entries'),
  events: msg('No events among these entries'),
}

function EarlierButton({ story: { loadEarlier, isLoadingEarlier, hasFailed } }: { story: Story }) {
  const words = hasFailed ? t('Earlier entries could not be loaded. Try again') : t('Show earlier entries')
  return (
    <button type="button" className={styles.earlier} onClick={loadEarlier} disabled={isLoadingEarlier}>
      {isLoadingEarlier ? t('Loading earlier entries') : words}
    </button>
  )
}

const unhurried = 500

/** What stayed on the screen for a moment is read. */
function useReadMark(ticket: TicketDetail, seen: number) {
  const { mutate } = useMarkRead(ticket)
  const told = useRef(0)

  useEffect(() => {
    if (seen <= Math.max(ticket.readPosition, told.current)) return
    const timer = setTimeout(() => {
      told.current = seen
      mutate(seen)
    }, unhurried)
    return () => clearTimeout(timer)
  }, [seen, ticket.readPosition, mutate])
}

function newestOfOthers(entries: Timeline['entries'], myId: string) {
  const newest = entries.findLast((entry) => isMessage(entry) && entry.author.id !== myId)
  return newest?.type === 'message' ? { id: newest.id, words: t('New message by {name}', { name: newest.author.name }) } : null
}

/** Tells those who do not see it that something arrived; what was there at first is no news. */
function Announcement({ newest }: { newest: { id: string; words: string } | null }) {
  const [knownId] = useState(newest?.id)
  return (
    <span className={styles.spoken} role="status" aria-live="polite">
      {newest && newest.id !== knownId ? newest.words : ''}
    </span>
  )
}
