import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { IconFilter } from '@tabler/icons-react'
import styles from './conversation.module.css'
import { type TimelineFilter, timelineFilters } from './timeline.ts'

const names: Record<TimelineFilter, string> = {
  all: msg('Everything'),
  messages: msg('Messages'),
  notes: msg('Notes'),
  events: msg('Events'),
}
const onlyNames = { messages: msg('Messages only'), notes: msg('Notes only'), events: msg('Events only') }

/** Which part of the story is shown; what is not everything says so. */
export function TimelineFilterMenu({ filter, onChange }: { filter: TimelineFilter; onChange: (filter: TimelineFilter) => void }) {
  return (
    <div className={styles.filter}>
      {filter !== 'all' && <span className={styles.filtered}>{t(onlyNames[filter])}</span>}
      <MenuPicker
        label={t('Show')}
        choices={timelineFilters.map((value) => ({ value, label: t(names[value]) }))}
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
