import { Avatar } from '@keydesk/ui/avatar.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { StatusGlyph } from '@keydesk/ui/status-glyph.tsx'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { customersQuery } from '#admin/licensing/customers/customers.queries.ts'
import { foundTicketsQuery } from '#admin/support/tickets/tickets.queries.ts'
import type { CommandGroup } from './command.ts'

const pause = 120
const fewest = 2

/** Tickets by number or words, and customers by name or address, found while somebody types. */
export function useFound(typed: string): { groups: readonly CommandGroup[]; isSearching: boolean } {
  const navigate = useNavigate()
  const mayRead = useMay('tickets:read')
  const mayReadCustomers = useMay('customers:read')
  const q = useRested(typed.trim())
  const isOn = q.length >= fewest

  const tickets = useQuery({ ...foundTicketsQuery(q), enabled: isOn && mayRead })
  const customers = useQuery({ ...customersQuery(q), enabled: isOn && mayReadCustomers })
  const groups = [
    {
      name: t('Tickets'),
      commands: (tickets.data ?? []).map(({ id, key, subject, customer, status }) => ({
        id,
        label: `${key} ${subject}`,
        note: customer.name,
        icon: <StatusGlyph status={status} />,
        run: () => void navigate({ to: '/tickets/$ticket', params: { ticket: key } }),
      })),
    },
    {
      name: t('Customers'),
      commands: (customers.data ?? []).slice(0, 4).map(({ id, name, email }) => ({
        id,
        label: name,
        note: email,
        icon: <Avatar person={{ kind: 'customer', id, name }} size={18} />,
        run: () => void navigate({ to: '/tickets', search: { q: email } }),
      })),
    },
  ]
  return { groups: isOn ? groups : [], isSearching: isOn && (tickets.isFetching || customers.isFetching || q !== typed.trim()) }
}

/** A text once it has rested for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
