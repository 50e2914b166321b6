import { t } from '@keydesk/ui/messages.ts'
import { priorities, priorityWords } from '@keydesk/ui/priority.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { agentsQuery } from '#admin/identity/agents/agents.queries.ts'
import { once } from '#admin/kernel/api.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { categoriesQuery } from '#admin/support/categories/categories.queries.ts'
import { useCreateTicket } from '../ticket-changes.queries.ts'
import type { TicketPriority } from '../tickets.queries.ts'
import { CustomerField } from './customer-field.tsx'
import { htmlOfText } from './html-of-text.ts'
import styles from './new-ticket-dialog.module.css'

const empty = {
  email: '',
  name: '',
  subject: '',
  text: '',
  priority: 'normal' as TicketPriority,
  categoryId: null as string | null,
  assigneeId: null as string | null,
  notifyCustomer: false,
}
const paths = ['customer.email', 'customer.name', 'subject', 'html', 'priority', 'categoryId', 'assigneeId']

/** A ticket on behalf of a customer who called, or wrote elsewhere. What was written stays when it is closed. */
export function NewTicketDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const me = useMe()
  const navigate = useNavigate()
  const create = useCreateTicket()
  const [draft, setDraft] = useState(empty)
  const [header, setHeader] = useState(once)
  const { data: categories = [] } = useQuery(categoriesQuery)
  const { data: agents = [] } = useQuery(agentsQuery)

  const mayAssign = me.permissions.includes('tickets:assign')
  const owners = agents.filter(({ id, isActive }) => isActive && (mayAssign || id === me.id))

  // Another text is another request: only the same one, sent again, must not make a second ticket.
  function change(part: Partial<typeof empty>) {
    setDraft((before) => ({ ...before, ...part }))
    setHeader(once())
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (create.isPending) return
    const { email, name, text, ...rest } = draft
    create.mutate(
      { body: { ...rest, html: htmlOfText(text), customer: { email: email.trim(), ...(name.trim() && { name: name.trim() }) } }, header },
      {
        onSuccess({ key }) {
          onClose()
          change(empty)
          create.reset()
          showToast({ text: t('{ticket} created', { ticket: key }) })
          void navigate({ to: '/tickets/$ticket', params: { ticket: key } })
        },
      },
    )
  }

  const trouble = generalError(create.error, paths)
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('New ticket')} size={640}>
      <form className={styles.form} onSubmit={submit} aria-label={t('New ticket')}>
        <CustomerField email={draft.email} name={draft.name} emailError={errorOf(create.error, 'customer.email')} onChange={change} />
        <TextInput
          label={t('Subject')}
          required
          maxLength={300}
          value={draft.subject}
          onChange={(event) => change({ subject: event.target.value })}
          error={errorOf(create.error, 'subject')}
        />
        <Textarea
          label={t('What the customer says')}
          required
          autosize
          minRows={6}
          maxRows={14}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          error={errorOf(create.error, 'html')}
        />
        <div className={styles.three}>
          <Select
            label={t('Priority')}
            allowDeselect={false}
            data={priorities.map((value) => ({ value, label: t(priorityWords[value]) }))}
            value={draft.priority}
            onChange={(priority) => priority && change({ priority: priority as TicketPriority })}
          />
          <Select
            label={t('Category')}
            placeholder={t('None')}
            clearable
            data={categories.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.categoryId}
            onChange={(categoryId) => change({ categoryId })}
          />
          <Select
            label={t('Assigned to')}
            placeholder={t('Unassigned')}
            clearable
            searchable
            data={owners.map(({ id, name }) => ({ value: id, label: id === me.id ? t('{name} (me)', { name }) : name }))}
            value={draft.assigneeId}
            onChange={(assigneeId) => change({ assigneeId })}
          />
        </div>
        <Checkbox
          label={t('Confirm to the customer by mail that we have their request')}
          checked={draft.notifyCustomer}
          onChange={(event) => change({ notifyCustomer: event.target.checked })}
        />
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble} {t('Nothing was created.')}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={create.isPending}>
            {t('Create ticket')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
