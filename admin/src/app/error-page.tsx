import { t } from '@keydesk/ui/messages.ts'
import { Button } from '@mantine/core'
import { IconCloudOff, IconLock } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { here } from '#admin/kernel/environment.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import styles from './full-page.module.css'

/** What the reader sees instead of a page that failed: what happened, what is safe, what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { title, text, isRefusal } = wordsFor(error)
  const Icon = isRefusal ? IconLock : IconCloudOff

  function tryAgain() {
    reset()
    void router.invalidate()
  }

  return (
    <div className={styles.page} role="alert">
      <Icon size={20} stroke={1.6} className={isRefusal ? styles.icon : styles.failed} />
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        {isRefusal ? (
          <Button component="a" href="/admin/tickets">
            {t('Go to tickets')}
          </Button>
        ) : (
          <Button variant="filled" onClick={tryAgain}>
            {t('Try again')}
          </Button>
        )}
      </div>
      {isProblem(error) && error.requestId && <p className={styles.request}>{t('Request {request}', { request: error.requestId })}</p>}
    </div>
  )
}

function wordsFor(error: unknown): { title: string; text: string; isRefusal: boolean } {
  if (isProblem(error, 'unknown_environment')) {
    return {
      title: t('There is no environment "{environment}"', { environment: here.environment }),
      text: t('The address names one that this desk does not have.'),
      isRefusal: true,
    }
  }
  if (isProblem(error) && error.status === 403) {
    return { title: t('Your role does not allow this page'), text: t('A Super Admin can change what you may do.'), isRefusal: true }
  }
  if (isProblem(error)) {
    return { title: t('This page could not be loaded'), text: `${error.message} ${t('What you have saved is safe.')}`, isRefusal: false }
  }
  return { title: t('This page failed'), text: t('Something in the program went wrong. What you have saved is safe.'), isRefusal: false }
}
