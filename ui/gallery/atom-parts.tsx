import { Avatar } from '../src/avatar.tsx'
import { Kbd } from '../src/kbd.tsx'
import { KeyChip } from '../src/key-chip.tsx'
import { keyName } from '../src/key-names.ts'
import { priorities } from '../src/priority.ts'
import { PriorityLabel } from '../src/priority-label.tsx'
import { RelativeTime } from '../src/relative-time.tsx'
import { SlotMeter } from '../src/slot-meter.tsx'
import { statuses } from '../src/status.ts'
import { StatusBadge } from '../src/status-badge.tsx'
import { StatusLabel } from '../src/status-label.tsx'
import { Part, Row } from './part.tsx'
import { dana, ines, jonas, marta, minutesAgo, priya, tomasz } from './people.ts'

const moments = [0, 2, 59, 61, 60 * 20, 60 * 40, 60 * 24 * 5, 60 * 24 * 20, 60 * 24 * 400]

export function AtomParts() {
  return (
    <>
      <Part title="Status">
        <Row>
          {statuses.map((status) => (
            <StatusLabel key={status} status={status} />
          ))}
        </Row>
        <Row>
          {statuses.map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
          <StatusBadge status="waiting" word="Waiting for you" isSolid />
        </Row>
        <Row>
          {priorities.map((priority) => (
            <PriorityLabel key={priority} priority={priority} />
          ))}
        </Row>
      </Part>
      <Part title="People">
        {([18, 20, 24, 32] as const).map((size) => (
          <Row key={size}>
            {[ines, tomasz, priya, jonas, dana, marta, null].map((person) => (
              <Avatar key={person?.id ?? 'nobody'} person={person} size={size} isAlone />
            ))}
          </Row>
        ))}
      </Part>
      <Part title="Licenses">
        <Row>
          <KeyChip text="PRO-****-9F3A" />
          <KeyChip text="PRO-****-9F3A" isOn onOpen={() => {}} />
          <KeyChip text="STU-****-K2QD" onOpen={() => {}} />
        </Row>
        <Row>
          <SlotMeter used={5} limit={5} />
          <SlotMeter used={2} limit={5} />
          <SlotMeter used={0} limit={3} />
          <SlotMeter used={5} limit={5} planned={10} />
          <SlotMeter used={18} limit={40} />
          <SlotMeter used={18} limit={40} planned={60} />
          <SlotMeter used={40} limit={40} />
        </Row>
        <Row>
          <SlotMeter used={5} limit={5} planned={10} isBig isBare />
          <SlotMeter used={18} limit={40} isBig />
        </Row>
      </Part>
      <Part title="Time and keys">
        {(['age', 'day', 'clock'] as const).map((form) => (
          <Row key={form}>
            {moments.map((minutes) => (
              <RelativeTime key={minutes} at={minutesAgo(minutes)} form={form} />
            ))}
          </Row>
        ))}
        <Row>
          <Kbd>J</Kbd>
          <Kbd>↵</Kbd>
          <Kbd>Esc</Kbd>
          <Kbd>{keyName('mod+enter')}</Kbd>
          <Kbd isSmall>F</Kbd>
        </Row>
      </Part>
    </>
  )
}
