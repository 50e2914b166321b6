import { t } from '@keydesk/ui/messages.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { generalError } from '#admin/kernel/problem.ts'
import { deskQuery } from '../setup/setup.queries.ts'
import styles from './entrance.module.css'
import { Entrance } from './entrance.tsx'
import { nextPage } from './next-page.ts'
import { useSignIn } from './session.queries.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { next } = route.useSearch()
  const router = useRouter()
  const signIn = useSignIn()
  const { data: desk } = useQuery(deskQuery)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')

  if (desk && !desk.isSetUp) return <NotSetUp />

  function submit(event: FormEvent) {
    event.preventDefault()
    signIn.mutate({ email, password }, { onSuccess: () => router.history.push(router.basepath + nextPage(next, router.basepath)) })
  }

  return (
    <Entrance title={desk?.deskName ? t('Sign in to {desk}', { desk: desk.deskName }) : t('Sign in')}>
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
        <div>
          <div className={styles.labels}>
            <label className={styles.label} htmlFor="password">
              {t('Password')}
            </label>
            <Link to="/forgot-password" className={styles.quiet}>
              {t('Forgot it?')}
            </Link>
          </div>
          <PasswordInput
            id="password"
            size="md"
            required
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {signIn.isError && (
          <p className={styles.trouble} role="alert">
            {generalError(signIn.error)}
          </p>
        )}
        <Button type="submit" variant="filled" size="md" fullWidth loading={signIn.isPending}>
          {t('Sign in')}
        </Button>
      </form>
    </Entrance>
  )
}

function NotSetUp() {
  return (
    <Entrance title={t('This desk is not set up yet')}>
      <p className={styles.text}>
        {t('When the program starts it prints a set-up link. Open the newest one to name the desk and to create the first Super Admin.')}
      </p>
    </Entrance>
  )
}
