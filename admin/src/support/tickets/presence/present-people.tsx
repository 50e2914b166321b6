import { Avatar } from '@keydesk/ui/avatar.tsx'
import { t } from '@keydesk/ui/messages.ts'
import type { Present } from './presence.queries.ts'
import styles from './present-people.module.css'

/** Who else has the ticket open. */
export function PresentPeople({ people }: { people: readonly Present[] }) {
  if (people.length === 0) return null
  return (
    <ul className={styles.people} aria-label={t('Also here')}>
      {people.map(({ id, name, doing }) => (
        <li
          key={id}
          data-writing={doing !== 'viewing' || undefined}
          title={doing === 'viewing' ? t('{name} is looking at this', { name }) : t('{name} is writing', { name })}
        >
          <Avatar person={{ kind: 'agent', id, name }} size={20} isAlone />
        </li>
      ))}
    </ul>
  )
}
