import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import layout from '#admin/platform/plain-page.module.css'
import { useChangePassword } from './profile.queries.ts'
import styles from './profile-page.module.css'

const empty = { current: '', password: '' }

/** A new password, for who knows the old one. */
export function PasswordSection() {
  const { email } = useMe()
  const [draft, setDraft] = useState(empty)
  const change = useChangePassword()
  const trouble = generalError(change.error, ['current', 'password'])

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(draft, {
      onSuccess() {
        setDraft(empty)
        showToast({ text: t('Your password is changed. You are signed out everywhere else') })
      },
    })
  }

  return (
    <section className={layout.section} aria-label={t('Password')}>
      <h2 className={layout.title}>{t('Password')}</h2>
      <p className={layout.intro}>{t('Changing it signs you out everywhere else.')}</p>
      <form className={styles.form} onSubmit={submit} aria-label={t('Change password')}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordInput
          label={t('Current password')}
          required
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          value={draft.current}
          onChange={(event) => setDraft({ ...draft, current: event.target.value })}
          error={errorOf(change.error, 'current')}
        />
        <PasswordInput
          label={t('New password')}
          description={t('At least 10 characters')}
          required
          minLength={10}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          value={draft.password}
          onChange={(event) => setDraft({ ...draft, password: event.target.value })}
          error={errorOf(change.error, 'password')}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div>
          <Button type="submit" loading={change.isPending} disabled={draft.current === '' || draft.password.length < 10}>
            {t('Change password')}
          </Button>
        </div>
      </form>
    </section>
  )
}
