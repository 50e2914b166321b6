import { RichMessage } from '@keydesk/ui/rich-message.tsx'
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
  IconKey,
  IconPoint,
  IconTag,
  IconUrgent,
  IconUserCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EventEntry } from '../ticket-detail.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { type EventLine, eventLine, type Words } from './event-words.ts'

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
  license: IconKey,
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
            <RichMessage text={words.text} values={shown(words.values)} tags={{ b: <b /> }} />
          </TimelineLine>
        )
      })}
    </TimelineFold>
  )
}

function shown(values: Words['values']) {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : <TicketLinks key={name} keys={value.tickets} />,
  ])
  return Object.fromEntries(entries)
}

function TicketLinks({ keys }: { keys: readonly string[] }) {
  return keys.map((key, place) => (
    <Fragment key={key}>
      {place > 0 && ', '}
      <Link to="/tickets/$ticket" params={{ ticket: key }}>
        {key}
      </Link>
    </Fragment>
  ))
}
