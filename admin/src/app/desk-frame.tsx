import { EnvironmentFrame } from '@keydesk/ui/environment-frame.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { basePathOf } from '#admin/kernel/environment.ts'
import { useEnvironment, useMay, useMe } from '#admin/kernel/me.queries.ts'

/** Outside Production everything stands in a coloured frame, with the way back. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const { environments } = useMe()
  const { isProduction, name } = useEnvironment()
  const mayReadMail = useMay('mail:read')
  const production = environments.find((environment) => environment.isProduction)

  return (
    <EnvironmentFrame
      name={isProduction ? null : name}
      note={t('Test data. Mail goes only to addresses on the allow-list.')}
      links={
        <>
          {mayReadMail && (
            <Link to="/logs/mail-out" search={{ state: 'held' }}>
              {t('See held mail')}
            </Link>
          )}
          {production && <a href={`${basePathOf(production)}/tickets`}>{t('Switch to {environment}', { environment: production.name })}</a>}
        </>
      }
    >
      {children}
    </EnvironmentFrame>
  )
}
