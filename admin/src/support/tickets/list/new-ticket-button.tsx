import { Kbd } from '@keydesk/ui/kbd.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { ActionIcon, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '#admin/kernel/me.queries.ts'
import { useShortcuts } from '#admin/platform/use-shortcuts.ts'

const load = () => import('../create/new-ticket-dialog.tsx')
const NewTicketDialog = lazy(() => load().then((file) => ({ default: file.NewTicketDialog })))

/** Opens the dialog for a ticket on behalf of a customer; its code comes when somebody reaches for it. */
export function NewTicketButton({ isQuiet = false }: { isQuiet?: boolean }) {
  const mayCreate = useMay('tickets:create')
  const [isOpen, { open, close }] = useDisclosure(false)
  const [wasOpened, setWasOpened] = useState(false)

  function start() {
    setWasOpened(true)
    open()
  }
  useShortcuts('List', [{ keys: 'c', label: t('Create a ticket'), run: start }], mayCreate && !isQuiet)

  if (!mayCreate) return null
  return (
    <>
      {isQuiet ? (
        <Button onMouseEnter={load} onClick={start}>
          {t('New ticket')}
        </Button>
      ) : (
        <>
          <Button
            variant="filled"
            visibleFrom="sm"
            aria-keyshortcuts="c"
            rightSection={<Kbd isOnAccent>C</Kbd>}
            onMouseEnter={load}
            onClick={start}
          >
            {t('New ticket')}
          </Button>
          <ActionIcon hiddenFrom="sm" size={44} aria-label={t('New ticket')} onClick={start}>
            <IconPlus size={20} stroke={1.6} />
          </ActionIcon>
        </>
      )}
      {wasOpened && (
        <Suspense>
          <NewTicketDialog isOpen={isOpen} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
