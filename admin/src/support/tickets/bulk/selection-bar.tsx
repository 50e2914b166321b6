import { Avatar } from '@keydesk/ui/avatar.tsx'
import { IconButton } from '@keydesk/ui/icon-button.tsx'
import type { Choice } from '@keydesk/ui/menu-choice.ts'
import { MenuPicker } from '@keydesk/ui/menu-picker.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { priorities, priorityWords } from '@keydesk/ui/priority.ts'
import { PriorityGlyph } from '@keydesk/ui/priority-glyph.tsx'
import { statuses, statusWords } from '@keydesk/ui/status.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowMerge, IconChevronDown, IconDownload, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { useMay, useMe } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'
import { categoriesQuery } from '../../categories/categories.queries.ts'
import { tagsQuery } from '../../tags/tags.queries.ts'
import type { TicketPriority, TicketStatus } from '../tickets.queries.ts'
import type { BulkChange } from './bulk.queries.ts'
import { BulkReplyDialog } from './bulk-reply-dialog.tsx'
import styles from './selection-bar.module.css'

interface Props {
  /** How many are chosen; null: all that match. */
  readonly count: number | null
  readonly isBusy: boolean
  /** Words in place of the count while many are worked on. */
  readonly progress: string | null
  /** Offered when everything in sight is chosen and there is more. */
  readonly selectAll: (() => void) | null
  readonly onChange: (change: BulkChange) => void
  /** Null where the chosen cannot be merged: too few, too many, or not allowed. */
  readonly onMerge: (() => void) | null
  readonly onExport: () => void
  readonly onClear: () => void
}

type Menu = 'status' | 'priority' | 'assignee' | 'category' | 'tag'

/** What can be done with the chosen tickets; it stands over the end of the list for as long as some are chosen. */
export function SelectionBar({ count, isBusy, progress, selectAll, onChange, onMerge, onExport, onClear }: Props) {
  const [open, setOpen] = useState<Menu | null>(null)
  const [isReplying, setReplying] = useState(false)
  const mayAssign = useMay('tickets:assign')
  const mayReply = useMay('tickets:reply')
  const choices = useChoices()

  const menu = <Value extends string>(
    name: Menu,
    label: string,
    options: readonly Choice<Value>[],
    choose: (value: Value) => BulkChange,
  ) => (
    <MenuPicker
      label={label}
      choices={options}
      value={null}
      isSearchable={name === 'assignee' || name === 'tag'}
      isOpen={open === name}
      onOpenChange={(isOpen) => setOpen(isOpen ? name : null)}
      onChange={(value) => onChange(choose(value))}
      target={
        <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.6} />} disabled={isBusy}>
          {label}
        </Button>
      }
    />
  )

  useShortcuts('Selection', [
    ...(mayAssign ? [{ keys: 'a', label: t('Assign the selected'), run: () => setOpen('assignee' as const) }] : []),
    { keys: 's', label: t('Change their status'), run: () => setOpen('status') },
    { keys: 'p', label: t('Change their priority'), run: () => setOpen('priority') },
    { keys: 't', label: t('Change their category'), run: () => setOpen('category') },
    { keys: '#', label: t('Tag them'), run: () => setOpen('tag') },
    { keys: 'e', label: t('Resolve them'), run: () => onChange({ status: 'resolved' }) },
  ])

  return (
    <section className={styles.bar} aria-label={t('Selected tickets')} aria-busy={isBusy}>
      <span className={styles.count} role="status">
        {progress ?? (count === null ? t('All that match') : t('{count, number} selected', { count }))}
      </span>
      {selectAll && (
        <button type="button" className={styles.all} onClick={selectAll}>
          {t('Select all that match')}
        </button>
      )}
      <span className={styles.acts}>
        {mayAssign && menu('assignee', t('Assign'), choices.agents, (id) => ({ assigneeId: id === nobody ? null : id }))}
        {menu('status', t('Status'), choices.statuses, (status) => ({ status }))}
        {menu('priority', t('Priority'), choices.priorities, (priority) => ({ priority }))}
        {menu('category', t('Category'), choices.categories, (id) => ({ categoryId: id === nobody ? null : id }))}
        {choices.tags.length > 0 && menu('tag', t('Tag'), choices.tags, (tag) => ({ addTags: [tag] }))}
        {onMerge && (
          <IconButton label={t('Merge, or make an incident')} disabled={isBusy} onClick={onMerge}>
            <IconArrowMerge />
          </IconButton>
        )}
        {mayReply && (
          <IconButton label={t('Reply to each')} disabled={isBusy} onClick={() => setReplying(true)}>
            <IconArrowBackUp />
          </IconButton>
        )}
        <IconButton label={t('Export as CSV')} disabled={isBusy} onClick={onExport}>
          <IconDownload />
        </IconButton>
        <IconButton label={t('Clear the selection')} shortcut="escape" onClick={onClear}>
          <IconX />
        </IconButton>
      </span>
      {isReplying && <BulkReplyDialog count={count} onClose={() => setReplying(false)} onSend={(reply) => onChange({ reply })} />}
    </section>
  )
}

const nobody = 'nobody'

function useChoices() {
  const me = useMe()
  const { data: agents = [] } = useQuery(agentsQuery)
  const { data: categories = [] } = useQuery(categoriesQuery)
  const { data: tags = [] } = useQuery(tagsQuery)
  const active = agents.filter(({ isActive }) => isActive)
  const mineFirst = [...active.filter(({ id }) => id === me.id), ...active.filter(({ id }) => id !== me.id)]

  return {
    agents: [
      ...mineFirst.map(({ id, name, email }) => ({
        value: id,
        label: id === me.id ? t('{name} (you)', { name }) : name,
        words: email,
        icon: <Avatar person={{ kind: 'agent', id, name }} size={18} />,
      })),
      { value: nobody, label: t('Unassigned'), icon: <Avatar person={null} size={18} /> },
    ],
    statuses: statuses.map((value: TicketStatus) => ({ value, label: t(statusWords[value]), icon: <StatusGlyph status={value} /> })),
    priorities: priorities
      .toReversed()
      .map((value: TicketPriority) => ({ value, label: t(priorityWords[value]), icon: <PriorityGlyph priority={value} /> })),
    categories: [...categories.map(({ id, name }) => ({ value: id, label: name })), { value: nobody, label: t('No category') }],
    tags: tags.map(({ name }) => ({ value: name, label: name })),
  }
}
