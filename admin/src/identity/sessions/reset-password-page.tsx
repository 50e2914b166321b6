import { t } from '@keydesk/ui/messages.ts'
import { Button, PasswordInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import styles from './entrance.module.css'
import { Entrance } from './entrance.tsx'
import { useChoosePassword } from './session.queries.ts'

const route = getRouteApi('/reset-password')

/** Where the link of a mail leads: a new password, for whoever forgot theirs or was invited. */
export function ResetPasswordPage() {
  const { token = '' } = route.useSearch()
  const choose = useChoosePassword()
  const [password, setPassword] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    choose.mutate({ token, password })
  }

  if (choose.isSuccess) {
    return (
      <Entrance title={t('Your password is set')}>
        <p className={styles.text}>{t('Everywhere else you are signed out now.')}</p>
        <Button component={Link} to="/sign-in" variant="filled" size="md" fullWidth>
          {t('Sign in')}
        </Button>
      </Entrance>
    )
  }

  const trouble = generalError(choose.error, ['password'])
  return (
    <Entrance title={t('Choose a password')}>
      <form className={styles.fields} onSubmit={submit}>
        <PasswordInput
          label={t('New password')}
          description={t('At least 10 characters')}
          size="md"
          required
          autoFocus
          minLength={10}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={errorOf(choose.error, 'password')}
        />
        {trouble && (
          <p className={styles.trouble} role="alert">
            {trouble} <Link to="/forgot-password">{t('Ask for a new link')}</Link>
          </p>
        )}
        <Button type="submit" variant="filled" size="md" fullWidth loading={choose.isPending}>
          {t('Set password')}
        </Button>
      </form>
    </Entrance>
  )
}
