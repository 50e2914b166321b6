import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Autocomplete, Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from '../licensing.module.css'
import { type CustomerDetail, organisationsQuery, useSaveCustomer } from './customers.queries.ts'

/** Somebody new, or what we know of somebody. */
export function CustomerDialog({ customer, onClose }: { customer: CustomerDetail | null; onClose: () => void }) {
  const [draft, setDraft] = useState({
    name: customer?.name ?? '',
    email: customer?.email ?? '',
    isBlocked: customer?.isBlocked ?? false,
    takesOutreach: customer?.takesOutreach ?? true,
  })
  const [organisation, setOrganisation] = useState(customer?.organisation?.name ?? '')
  const [asked] = useDebouncedValue(organisation.trim(), 150)
  const { data: found = [] } = useQuery(organisationsQuery(asked))
  const save = useSaveCustomer(customer?.id ?? null)
  const navigate = useNavigate()
  const title = customer ? t('Change {name}', { name: customer.name }) : t('Create customer')

  function chosenOrganisation() {
    const name = organisation.trim()
    if (name === '') return null
    const known = name === customer?.organisation?.name ? customer.organisation : found.find((one) => one.name === name)
    return { id: known?.id ?? null, name }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    save.mutate(
      { ...draft, organisation: chosenOrganisation() },
      {
        onSuccess({ id, name }) {
          showToast({ text: customer ? t('{name} is changed', { name }) : t('{name} is a customer now', { name }) })
          onClose()
          if (!customer) void navigate({ to: '/customers/$customer', params: { customer: id } })
        },
      },
    )
  }

  const trouble = generalError(save.error, ['name', 'email'])
  return (
    <Modal opened onClose={onClose} title={title} size={440}>
      <form className={styles.form} onSubmit={submit} aria-label={title}>
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          maxLength={200}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          error={errorOf(save.error, 'name')}
        />
        <TextInput
          label={t('Email')}
          type="email"
          required
          maxLength={254}
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.target.value })}
          error={errorOf(save.error, 'email')}
        />
        <Autocomplete
          label={t('Organisation')}
          description={t('One that is not known yet is created')}
          maxLength={200}
          data={[...new Set(found.map(({ name }) => name))]}
          filter={({ options }) => options}
          value={organisation}
          onChange={setOrganisation}
        />
        <Checkbox
          label={t('May be written to of our own accord')}
          checked={draft.takesOutreach}
          onChange={(event) => setDraft({ ...draft, takesOutreach: event.target.checked })}
        />
        <Checkbox
          label={t('Blocked')}
          description={t('Shown to agents. What they write is read nevertheless.')}
          checked={draft.isBlocked}
          onChange={(event) => setDraft({ ...draft, isBlocked: event.target.checked })}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {customer ? t('Save customer') : t('Create customer')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
