import { t } from '@keydesk/ui/messages.ts'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'

const NewTicketDialog = lazy(() => import('./new-ticket-dialog.tsx').then((file) => ({ default: file.NewTicketDialog })))

/** The dialog for a new ticket on any page, by its key and from the palette. */
export function NewTicketAnywhere() {
  const mayCreate = useMay('tickets:create')
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')
  useShortcuts('Everywhere', [{ keys: 'c', label: t('Create a ticket'), run: () => setState('open') }], mayCreate, true)

  if (state === 'never') return null
  return (
    <Suspense>
      <NewTicketDialog isOpen={state === 'open'} onClose={() => setState('closed')} />
    </Suspense>
  )
}
