import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { useLicenseWork } from './license-work.ts'
import styles from './planned-notice.module.css'

/** What sending does to a license as well. Its figures can stand in the text before they are true. */
export function PlannedNotice({ insert }: { insert: (html: string) => void }) {
  const { plan, setPlan, open } = useLicenseWork()
  if (!plan) return null
  const place =
    plan.wanted.kind === 'raise_limit' ? 'license.activation_limit' : plan.wanted.kind === 'extend' ? 'license.expires_at' : null

  return (
    <div className={styles.notice} role="status">
      <span className={styles.words}>{t('On send: {key} {change}, then the reply', { key: plan.maskedKey, change: plan.words })}</span>
      {place && (
        <Button size="compact-xs" variant="subtle" onClick={() => insert(`{{${place}}}`)}>
          {t('Insert the new value')}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={() => open(plan.license)}>
        {t('Show')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => setPlan(null)}>
        {t('Discard')}
      </Button>
    </div>
  )
}
