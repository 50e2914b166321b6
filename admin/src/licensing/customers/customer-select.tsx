import { t } from '@keydesk/ui/messages.ts'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { customersQuery } from './customers.queries.ts'

interface Props {
  readonly value: string | null
  readonly onChange: (customer: string | null) => void
  readonly description?: string
  readonly error?: string | undefined
}

/** One of the customers, found by name or address. */
export function CustomerSelect({ value, onChange, description, error }: Props) {
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 150)
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const { data: found = [] } = useQuery(customersQuery(asked === chosen?.label ? '' : asked))
  const options = found.map(({ id, name, email }) => ({ value: id, label: name === email ? email : `${name}, ${email}` }))
  const data = chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options

  return (
    <Select
      label={t('Customer')}
      description={description}
      placeholder={t('Name or email address')}
      searchable
      clearable
      data={data}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('Nobody is called so')}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value}
      onChange={(next) => {
        setChosen(data.find((option) => option.value === next) ?? null)
        onChange(next)
      }}
      error={error}
    />
  )
}
