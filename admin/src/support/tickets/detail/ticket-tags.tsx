import { t } from '@keydesk/ui/messages.ts'
import { Autocomplete, Popover } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { tagsQuery } from '#admin/support/tags/tags.queries.ts'
import { useTagTicket } from '../ticket-care.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import styles from './ticket-tags.module.css'

interface Props {
  readonly ticket: Pick<TicketDetail, 'id' | 'tags' | 'abilities'>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The ticket's tags, each to take off, and a field for the next one: known ones are offered, new ones are made. */
export function TicketTags({ ticket, isOpen, onOpenChange }: Props) {
  const { tags, abilities } = ticket
  const tag = useTagTicket(ticket.id)

  return (
    <ul className={styles.tags} aria-label={t('Tags')}>
      {tags.map((name) => (
        <li key={name} className={styles.tag}>
          {name}
          {abilities.changeCategory && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('Remove tag {tag}', { tag: name })}
              onClick={() => tag.mutate({ remove: [name] })}
            >
              <IconX size={12} stroke={1.6} aria-hidden />
            </button>
          )}
        </li>
      ))}
      {abilities.changeCategory && (
        <li>
          <Popover opened={isOpen} onChange={onOpenChange} position="bottom-start" offset={4} trapFocus>
            <Popover.Target>
              <button
                type="button"
                className={styles.add}
                aria-keyshortcuts="#"
                aria-expanded={isOpen}
                onClick={() => onOpenChange(!isOpen)}
              >
                <IconPlus size={14} stroke={1.6} aria-hidden />
                {t('Tag')}
              </button>
            </Popover.Target>
            <Popover.Dropdown p={8}>
              <TagField taken={tags} onAdd={(name) => tag.mutate({ add: [name] }, { onSuccess: () => onOpenChange(false) })} />
              {tag.isError && (
                <p className={styles.trouble} role="alert">
                  {tag.error.message}
                </p>
              )}
            </Popover.Dropdown>
          </Popover>
        </li>
      )}
    </ul>
  )
}

function TagField({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const { data: known = [] } = useQuery(tagsQuery)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // At once, not when the pane has faded in: the next key already means the tag, not a shortcut.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const offered = known.map(({ name }) => name).filter((name) => !taken.includes(name))

  return (
    <Autocomplete
      ref={field}
      data-autofocus
      aria-label={t('Tag')}
      placeholder={t('Tag')}
      w={220}
      limit={8}
      maxLength={40}
      data={offered}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={onAdd}
      comboboxProps={{ withinPortal: false }}
      onKeyDown={(event) => {
        const isChoosing = event.currentTarget.getAttribute('aria-activedescendant')
        if (event.key === 'Enter' && typed.trim() && !isChoosing) onAdd(typed.trim())
      }}
    />
  )
}
