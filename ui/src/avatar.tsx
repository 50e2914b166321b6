import css from './avatar.module.css'
import { t } from './messages.ts'
import { initialsOf, type Person, tintOf } from './person.ts'

/** Agents have a hue of their own, customers are grey, nobody is a dashed ring. Its name stands beside it, or in `isAlone`. */
export function Avatar({ person, size = 20, isAlone = false }: { person: Person | null; size?: 18 | 20 | 24 | 32; isAlone?: boolean }) {
  const name = person?.name ?? t('Unassigned')
  const tint = person?.kind === 'agent' && person.id ? tintOf(person.id) : undefined

  return (
    <span
      className={css.avatar}
      data-size={size}
      data-tint={tint}
      data-nobody={person === null || undefined}
      {...(isAlone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {person && initialsOf(person.name)}
    </span>
  )
}
