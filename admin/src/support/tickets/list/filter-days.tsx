import { t } from '@keydesk/ui/messages.ts'
import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { rangeWords } from './date-range.ts'
import styles from './filter-bar.module.css'

const presets = ['1d', '7d', '30d', '90d', '365d']

/** The last days, or days of a calendar; either end may be left open. */
export function FilterDays({ range, onChange }: { range: string; onChange: (range: string) => void }) {
  const [from = '', to = ''] = range.includes('..') ? range.split('..') : []
  const set = (nextFrom: string, nextTo: string) => onChange(nextFrom || nextTo ? `${nextFrom}..${nextTo}` : '')

  return (
    <>
      {presets.map((preset) => (
        <Menu.CheckboxItem
          key={preset}
          checked={range === preset}
          onChange={() => onChange(range === preset ? '' : preset)}
          checkIcon={<IconCheck size={14} stroke={1.6} />}
        >
          {rangeWords(preset)}
        </Menu.CheckboxItem>
      ))}
      <Menu.Divider />
      <div className={styles.days}>
        <label>
          {t('From')}
          <input type="date" value={from} max={to} onChange={(event) => set(event.target.value, to)} />
        </label>
        <label>
          {t('To')}
          <input type="date" value={to} min={from} onChange={(event) => set(from, event.target.value)} />
        </label>
      </div>
    </>
  )
}
