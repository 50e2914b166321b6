import { t } from '@keydesk/ui/messages.ts'
import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import styles from './entrance.module.css'
import { Entrance } from './entrance.tsx'
import { useRequestPasswordReset } from './session.queries.ts'

/** Asks for a link by mail. Whether there is such an agent is told to nobody. */
export function ForgotPasswordPage() {
  const request = useRequestPasswordReset()
  const [email, setEmail] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    request.mutate({ email })
  }

  if (request.isSuccess) {
    return (
      <Entrance title={t('Look into your mailbox')}>
        <p className={styles.text}>
          {t('If {email} belongs to an agent, a link to choose a new password is on its way. It works once, for a day.', { email })}
        </p>
        <Link to="/sign-in">{t('Back to sign-in')}</Link>
      </Entrance>
    )
  }
  return (
    <Entrance title={t('Forgot your password?')}>
      <p className={styles.text}>{t('We mail you a link to choose a new one.')}</p>
      <form className={styles.fields} onSubmit={submit}>
        <TextInput
          label={t('Work email')}
          type="email"
          size="md"
          required
          autoFocus
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {request.isError && (
          <p className={styles.trouble} role="alert">
            {generalError(request.error)}
          </p>
        )}
        <Button type="submit" variant="filled" size="md" fullWidth loading={request.isPending}>
          {t('Send the link')}
        </Button>
      </form>
      <p className={styles.after}>
        <Link to="/sign-in">{t('Back to sign-in')}</Link>
      </p>
    </Entrance>
  )
}
