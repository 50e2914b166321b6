import { msg, t } from '@keydesk/ui/messages.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '#admin/kernel/me.queries.ts'
import { partLabel } from '#admin/platform/part-label.ts'
import { platformQuery } from './platform.queries.ts'
import styles from './platform-state.module.css'

const words = { ok: msg('Everything works'), warning: msg('Something needs a look'), failing: msg('Something fails') }
const shown = ['licensing', 'outbound_mail', 'inbound_mail', 'jobs']

/** How the platform is right now, beside what customers report of it; for those who may see it. */
export function PlatformState() {
  const { permissions } = useMe()
  const maySee = permissions.includes('health:read')
  const { data: health } = useQuery({ ...platformQuery, enabled: maySee })
  if (!maySee || !health) return null
  const parts = health.parts.filter(({ name, status }) => status !== 'ok' || shown.includes(name))

  return (
    <section className={styles.state} aria-label={t('Platform')}>
      <p className={styles.overall} data-status={health.status}>
        <span className={styles.dot} aria-hidden />
        {t(words[health.status])}
      </p>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.name} data-status={part.status}>
            {partLabel(part)}: {part.detail}
          </li>
        ))}
      </ul>
      <span className={styles.links}>
        <Link to="/health">{t('Health')}</Link>
        {permissions.includes('mail:read') && <Link to="/logs/mail-in">{t('Mail logs')}</Link>}
      </span>
    </section>
  )
}
