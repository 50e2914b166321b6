import { t } from '@keydesk/ui/messages.ts'
import { useMe } from '#admin/kernel/me.queries.ts'
import { PageBar } from '#admin/kernel/page-bar.tsx'
import { EnvironmentSection } from './environment-section.tsx'
import styles from './environments-page.module.css'

/** The environments of the desk: what each is for, sample data, and emptying those that are not Production. */
export function EnvironmentsPage() {
  const { environments } = useMe()

  return (
    <>
      <PageBar title={t('Environments')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <p className={styles.intro}>
            {t(
              'Each environment is a world of its own: its tickets, customers, licenses and mail are seen in no other. Agents belong to all of them.',
            )}
          </p>
          {environments.map((environment) => (
            <EnvironmentSection key={environment.key} environment={environment} />
          ))}
        </div>
      </div>
    </>
  )
}
