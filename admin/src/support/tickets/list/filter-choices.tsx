import { Avatar } from '@keydesk/ui/avatar.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { priorities, priorityWords } from '@keydesk/ui/priority.ts'
import { PriorityGlyph } from '@keydesk/ui/priority-glyph.tsx'
import { statuses, statusWords } from '@keydesk/ui/status.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { Menu, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { customersQuery } from '#admin/licensing/customers/customers.queries.ts'
import { categoriesQuery } from '../../categories/categories.queries.ts'
import { tagsQuery } from '../../tags/tags.queries.ts'
import styles from './filter-bar.module.css'
import { FilterDays } from './filter-days.tsx'
import type { FilterField } from './filter-words.ts'
import type { ListFilter, Narrowing } from './list-filter.ts'

interface Props {
  readonly field: FilterField
  readonly filter: ListFilter
  readonly onChange: (change: Partial<Narrowing>) => void
}

/** What can be chosen of one field. */
export function FilterChoices({ field, filter, onChange }: Props) {
  switch (field) {
    case 'status':
      return (
        <Checks
          choices={statuses.map((value) => ({ value, label: t(statusWords[value]), icon: <StatusGlyph status={value} /> }))}
          chosen={filter.status}
          onChange={(status) => onChange({ status })}
        />
      )
    case 'priority':
      return (
        <Checks
          choices={priorities
            .toReversed()
            .map((value) => ({ value, label: t(priorityWords[value]), icon: <PriorityGlyph priority={value} /> }))}
          chosen={filter.priority}
          onChange={(priority) => onChange({ priority })}
        />
      )
    case 'assignee':
      return <Agents chosen={filter.assignee} onChange={(assignee) => onChange({ assignee })} />
    case 'category':
      return <Categories chosen={filter.category} onChange={(category) => onChange({ category })} />
    case 'customer':
      return <Customers chosen={filter.customer} onChange={(customer) => onChange({ customer })} />
    case 'tag':
      return <Tags chosen={filter.tag} onChange={(tag) => onChange({ tag })} />
    case 'hasAttachment':
      return (
        <Checks
          choices={attachmentChoices.map(({ value, label }) => ({ value, label: t(label) }))}
          chosen={filter.hasAttachment === null ? [] : [filter.hasAttachment ? 'yes' : 'no']}
          onChange={(chosen) => onChange({ hasAttachment: chosen.length === 0 ? null : chosen.at(-1) === 'yes' })}
        />
      )
    case 'created':
    case 'updated':
      return <FilterDays range={filter[field]} onChange={(range) => onChange({ [field]: range })} />
  }
}

const attachmentChoices: readonly Choice<'yes' | 'no'>[] = [
  { value: 'yes', label: msg('Has attachments') },
  { value: 'no', label: msg('Has none') },
]

interface Chosen {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

function Agents({ chosen, onChange }: Chosen) {
  const me = useMe()
  const { data: agents = [] } = useQuery(agentsQuery)
  const others = agents.filter(({ id, isActive }) => (isActive && id !== me.id) || chosen.includes(id))
  const choices = [
    { value: 'me', label: t('Me'), icon: <Avatar person={{ kind: 'agent', ...me }} /> },
    { value: 'unassigned', label: t('Unassigned'), icon: <Avatar person={null} /> },
    ...others.map((agent) => ({ value: agent.id, label: agent.name, icon: <Avatar person={{ kind: 'agent', ...agent }} /> })),
  ]
  return <Checks choices={choices} chosen={chosen} onChange={onChange} />
}

function Categories({ chosen, onChange }: Chosen) {
  const { data: categories = [] } = useQuery(categoriesQuery)
  const choices = [...categories.map(({ key, label }) => ({ value: key, label })), { value: 'none', label: t('No category') }]
  return <Checks choices={choices} chosen={chosen} onChange={onChange} />
}

function Tags({ chosen, onChange }: Chosen) {
  const { data: tags = [] } = useQuery(tagsQuery)
  const names = [...new Set([...chosen, ...tags.map(({ name }) => name)])]
  if (names.length === 0) return <Menu.Label>{t('No ticket has a tag yet')}</Menu.Label>
  return <Checks choices={names.map((name) => ({ value: name, label: name }))} chosen={chosen} onChange={onChange} />
}

function Customers({ chosen, onChange }: Chosen) {
  const [typed, setTyped] = useState('')
  const { data: customers = [] } = useQuery(customersQuery(typed.trim()))
  const found = customers.filter(({ email }) => !chosen.includes(email))
  const choices = [
    ...chosen.map((value) => ({ value, label: value })),
    ...found.map(({ name, email }) => ({ value: email, label: name === email ? email : `${name}, ${email}` })),
  ]
  return (
    <>
      <TextInput
        size="xs"
        data-autofocus
        aria-label={t('Find a customer')}
        placeholder={t('Name or address')}
        className={styles.find ?? ''}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Checks choices={choices} chosen={chosen} onChange={onChange} />
    </>
  )
}

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: ReactNode
}

interface ChecksProps<Value extends string> {
  readonly choices: readonly Choice<Value>[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

function Checks<Value extends string>({ choices, chosen, onChange }: ChecksProps<Value>) {
  return choices.map(({ value, label, icon }) => (
    <Menu.CheckboxItem
      key={value}
      checked={chosen.includes(value)}
      onChange={() => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])}
      checkIcon={<IconCheck size={14} stroke={1.6} />}
    >
      <span className={styles.choice}>
        {icon}
        <span className={styles.choiceLabel}>{label}</span>
      </span>
    </Menu.CheckboxItem>
  ))
}
