import { ActionIcon, Button, Checkbox, Menu, PasswordInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { IconBell, IconChevronUp, IconDots, IconLayoutSidebarLeftCollapse, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Avatar } from '../src/avatar.tsx'
import { ConfirmDialog } from '../src/confirm-dialog.tsx'
import { CountTabs } from '../src/count-tabs.tsx'
import { AddFilterChip, FilterChip } from '../src/filter-chip.tsx'
import { IconButton } from '../src/icon-button.tsx'
import { Kbd } from '../src/kbd.tsx'
import { MenuPicker } from '../src/menu-picker.tsx'
import { t } from '../src/messages.ts'
import { type Priority, priorities, priorityWords } from '../src/priority.ts'
import { PriorityGlyph } from '../src/priority-glyph.tsx'
import { PriorityLabel } from '../src/priority-label.tsx'
import { showToast } from '../src/show-toast.ts'
import { type Status, statuses, statusWords } from '../src/status.ts'
import { StatusGlyph } from '../src/status-glyph.tsx'
import { StatusLabel } from '../src/status-label.tsx'
import { Part, Row } from './part.tsx'
import { dana, ines, jonas, priya, tomasz } from './people.ts'

const agents = [ines, tomasz, priya, jonas, dana]

export function ControlParts() {
  const [tab, setTab] = useState('all')
  const [status, setStatus] = useState<Status>('in_progress')
  const [priority, setPriority] = useState<Priority>('high')
  const [assignee, setAssignee] = useState<string | null>('0193-a')
  const [isAsked, ask] = useState(false)
  const owner = agents.find(({ id }) => id === assignee) ?? null

  return (
    <>
      <Part title="Buttons">
        <Row>
          <Button variant="filled" rightSection={<Kbd isOnAccent>C</Kbd>}>
            New ticket
          </Button>
          <Button rightSection={<Kbd>E</Kbd>}>Resolve</Button>
          <Button variant="subtle">Clear filters</Button>
          <Button variant="filled" disabled>
            Send
          </Button>
          <Button variant="filled" loading>
            Send
          </Button>
          <Button size="xs">Raise limit to 10</Button>
          <Button size="md" variant="filled">
            Sign in
          </Button>
          <Button onClick={() => ask(true)}>Ask</Button>
          <Button onClick={() => showToast({ text: 'Reply sent to Marta Nowak, TICK-1284 resolved', undo: () => {} })}>Toast</Button>
        </Row>
        <Row>
          <IconButton label="Hide queue" shortcut="[">
            <IconLayoutSidebarLeftCollapse aria-hidden />
          </IconButton>
          <IconButton label="Previous" shortcut="k" disabled>
            <IconChevronUp aria-hidden />
          </IconButton>
          <IconButton label="News" hasNews>
            <IconBell aria-hidden />
          </IconButton>
          <IconButton label="Bold" isOn>
            <IconPlus aria-hidden />
          </IconButton>
          <ActionIcon aria-label="More">
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
          <Menu>
            <Menu.Target>
              <Button>Menu</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>This ticket</Menu.Label>
              <Menu.Item leftSection={<IconPlus size={16} stroke={1.6} />} rightSection={<Kbd>M</Kbd>}>
                Merge
              </Menu.Item>
              <Menu.Item>Mark unread</Menu.Item>
              <Menu.Divider />
              <Menu.Item disabled>Delete</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Row>
        <CountTabs
          label="Views"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'needs', label: 'Needs response', count: 14 },
            { value: 'mine', label: 'My tickets', count: 9 },
            { value: 'unassigned', label: 'Unassigned', count: 8 },
            { value: 'all', label: 'All', count: 1284 },
            { value: 'many', label: 'Many', count: '999+' },
          ]}
        />
        <Row>
          <FilterChip field="Updated" value="Last 30 days" onOpen={() => {}} onRemove={() => {}} />
          <FilterChip field="Product" value="Contour Pro, Contour Studio, +2" onRemove={() => {}} />
          <AddFilterChip shortcut="F" />
        </Row>
      </Part>
      <Part title="Pickers">
        <Row>
          <MenuPicker
            label="Status"
            value={status}
            onChange={setStatus}
            choices={statuses.map((value, n) => ({
              value,
              label: t(statusWords[value]),
              icon: <StatusGlyph status={value} />,
              shortcut: String(n + 1),
              isDisabled: value === 'closed',
            }))}
          >
            <StatusLabel status={status} />
          </MenuPicker>
          <MenuPicker
            label="Priority"
            value={priority}
            onChange={setPriority}
            choices={priorities.map((value) => ({ value, label: t(priorityWords[value]), icon: <PriorityGlyph priority={value} /> }))}
          >
            <PriorityLabel priority={priority} />
          </MenuPicker>
          <MenuPicker
            label="Assign to"
            isSearchable
            value={assignee}
            onChange={setAssignee}
            choices={agents.map((person) => ({
              value: person.id ?? '',
              label: person.name,
              icon: <Avatar person={person} />,
              note: '9 open',
              words: 'brightmoor',
            }))}
          >
            <Avatar person={owner} size={18} />
            {owner?.name ?? 'Unassigned'}
          </MenuPicker>
          <MenuPicker label="Category" value="a" onChange={() => {}} isDisabled choices={[]}>
            License issues
          </MenuPicker>
        </Row>
      </Part>
      <Part title="Fields">
        <TextInput label="Work email" description="We never show it" defaultValue="ines@brightmoor.com" />
        <TextInput label="Address" error="This address is used by another mailbox" defaultValue="support@" />
        <TextInput label="Large, for sign-in" size="md" placeholder="Placeholder" />
        <PasswordInput label="Password" size="md" defaultValue="secret123456" />
        <Select label="Role" data={['Admin', 'Support', 'Developer']} defaultValue="Support" />
        <Textarea label="Reason" defaultValue="Hardware refresh" autosize minRows={2} />
        <Row>
          <Checkbox label="Selected" defaultChecked />
          <Checkbox label="Not selected" />
          <Checkbox label="Some" indeterminate />
          <Radio label="New mail only" defaultChecked />
          <Radio label="Also the last 7 days" />
        </Row>
      </Part>
      <ConfirmDialog
        isOpen={isAsked}
        title="Delete 3 tickets"
        confirm="Delete 3 tickets"
        isDanger
        onConfirm={() => ask(false)}
        onClose={() => ask(false)}
      >
        They are gone for good, with 8 messages and 2 files. The customers are not told.
      </ConfirmDialog>
    </>
  )
}
