import { TimelineFold } from '@keydesk/ui/timeline-fold.tsx'
import { TimelineLine } from '@keydesk/ui/timeline-line.tsx'
import {
  IconArrowMerge,
  IconArrowRight,
  IconBellZ,
  IconCategory,
  IconCornerDownRight,
  IconFlag3,
  IconInbox,
  IconPoint,
  IconTag,
  IconUrgent,
  IconUserCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { EventEntry } from '../ticket-detail.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { type EventLine, eventLine } from './event-words.ts'

const icons: Record<EventLine['glyph'], typeof IconInbox> = {
  received: IconInbox,
  moved: IconArrowRight,
  assigned: IconUserCheck,
  priority: IconFlag3,
  category: IconCategory,
  tag: IconTag,
  snoozed: IconBellZ,
  followed: IconCornerDownRight,
  merged: IconArrowMerge,
  incident: IconUrgent,
  other: IconPoint,
}

/** What happened between two messages. */
export function EventLines({ events, ticket }: { events: readonly EventEntry[]; ticket: TicketDetail }) {
  return (
    <TimelineFold>
      {events.map((event) => {
        const { glyph, words } = eventLine(event, ticket)
        const Icon = icons[glyph]
        return (
          <TimelineLine key={event.id} icon={<Icon />} at={event.occurredAt}>
            {words.map((word) => {
              if (typeof word === 'string') return word
              if ('strong' in word) return <b key={`strong ${word.strong}`}>{word.strong}</b>
              return (
                <Link key={`ticket ${word.ticket}`} to="/tickets/$ticket" params={{ ticket: word.ticket }}>
                  {word.ticket}
                </Link>
              )
            })}
          </TimelineLine>
        )
      })}
    </TimelineFold>
  )
}
