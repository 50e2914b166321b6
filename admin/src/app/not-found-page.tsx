import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import styles from './full-page.module.css'

export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('There is no such page')}</h1>
      <p className={styles.text}>{t('The address may be mistyped, or the page is part of a newer version.')}</p>
      <div className={styles.actions}>
        <Button component={Link} to="/tickets">
          {t('Go to tickets')}
        </Button>
      </div>
    </div>
  )
}
