import { t } from '@keydesk/ui/messages.ts'
import { Autocomplete, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { customersQuery } from '#admin/licensing/customers/customers.queries.ts'
import styles from './new-ticket-dialog.module.css'

interface Props {
  readonly email: string
  readonly name: string
  readonly emailError: string | undefined
  readonly onChange: (change: { email?: string; name?: string }) => void
}

/** Whom the ticket is for: somebody known, found by name or address, or somebody new by their address. */
export function CustomerField({ email, name, emailError, onChange }: Props) {
  const [asked] = useDebouncedValue(email.trim(), 150)
  const { data: found = [] } = useQuery({ ...customersQuery(asked), enabled: asked !== '' })
  const byEmail = new Map(found.map((customer) => [customer.email, customer]))
  const known = byEmail.get(email.trim().toLowerCase())

  return (
    <div className={styles.two}>
      <Autocomplete
        label={t('Customer')}
        placeholder={t('Name or email address')}
        data-autofocus
        required
        data={[...byEmail.keys()]}
        filter={({ options }) => options}
        renderOption={({ option }) => (
          <span>
            {byEmail.get(option.value)?.name} <span className={styles.email}>{option.value}</span>
          </span>
        )}
        value={email}
        onChange={(text) => onChange({ email: text })}
        onOptionSubmit={(chosen) => onChange({ email: chosen, name: byEmail.get(chosen)?.name ?? '' })}
        error={emailError}
        maxLength={254}
        autoComplete="off"
      />
      <TextInput
        label={t('Name')}
        placeholder={known ? known.name : t('For a new customer')}
        value={name}
        onChange={(event) => onChange({ name: event.target.value })}
        maxLength={200}
        autoComplete="off"
      />
    </div>
  )
}
