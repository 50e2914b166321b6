import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { IconFilter } from '@tabler/icons-react'
import styles from './conversation.module.css'
import { type TimelineFilter, timelineFilters } from './timeline.ts'

const names: Record<TimelineFilter, string> = { all: 'Everything', messages: 'Messages', notes: 'Notes', events: 'Events' }

/** Which part of the story is shown; what is not everything says so. */
export function TimelineFilterMenu({ filter, onChange }: { filter: TimelineFilter; onChange: (filter: TimelineFilter) => void }) {
  return (
    <div className={styles.filter}>
      {filter !== 'all' && <span className={styles.filtered}>{names[filter]} only</span>}
      <MenuPicker
        label={t('Show')}
        choices={timelineFilters.map((value) => ({ value, label: names[value] }))}
        value={filter}
        onChange={onChange}
        target={
          <IconButton label={t('Filter the timeline')} isOn={filter !== 'all'}>
            <IconFilter />
          </IconButton>
        }
      />
    </div>
  )
}
