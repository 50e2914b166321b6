import { Button, useMantineColorScheme } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { EmptyState } from '../src/empty-state.tsx'
import { EnvironmentFrame } from '../src/environment-frame.tsx'
import { ErrorState } from '../src/error-state.tsx'
import { SkeletonRows } from '../src/skeleton-rows.tsx'
import css from './gallery.module.css'
import { Part, Row } from './part.tsx'

export function StateParts() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()

  return (
    <>
      <Part title="Nothing, hidden, failed, to come">
        <EmptyState
          title="No tickets match these filters"
          action={
            <>
              <Button variant="filled">Clear filters</Button>
              <Button variant="subtle">Keep, search all time</Button>
            </>
          }
        >
          6 urgent tickets exist. Your filters leave none of them.
        </EmptyState>
        <EmptyState icon={<IconLock aria-hidden />} title="Hidden by your role" action={<Button>Ask an admin</Button>}>
          As a Developer you see technical tickets, and those you own or are mentioned in. An admin can change this under Admin users.
        </EmptyState>
        <ErrorState title="The list could not be loaded" onRetry={() => {}} requestId="7f3a-91c2">
          The server did not answer within 10 seconds. Your drafts are safe.
        </ErrorState>
        <SkeletonRows rows={7} />
      </Part>
      <Part title="Environment">
        <div style={{ height: 160 }}>
          <EnvironmentFrame
            name="Staging"
            note="Test data. Mail goes only to the 4 addresses on the allow-list, 2 mails are held."
            links={
              <>
                <a href="#held">See held mail</a>
                <a href="#production">Switch to Production</a>
              </>
            }
          >
            <div className={css.part}>Inside</div>
          </EnvironmentFrame>
        </div>
        <Row>
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Button key={scheme} variant={scheme === colorScheme ? 'filled' : 'default'} onClick={() => setColorScheme(scheme)}>
              {scheme}
            </Button>
          ))}
        </Row>
      </Part>
    </>
  )
}
