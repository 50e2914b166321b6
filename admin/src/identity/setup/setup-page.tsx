import { KeydeskMark } from '@keydesk/ui/keydesk-mark.tsx'
import { t } from '@keydesk/ui/messages.ts'
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { deskQuery, useSetUp } from './setup.queries.ts'
import styles from './setup-page.module.css'
import { SetupSteps } from './setup-steps.tsx'

const route = getRouteApi('/setup')
const start = { deskName: '', supportAddress: '', name: '', email: '', password: '', loadSampleData: true }
type Field = Exclude<keyof typeof start, 'loadSampleData'>
const fields: readonly Field[] = ['deskName', 'supportAddress', 'name', 'email', 'password']

/** The first thing anybody sees: the desk gets its name, its address and its first Super Admin. */
export function SetupPage() {
  const { token = '' } = route.useSearch()
  const navigate = useNavigate()
  const { data: desk } = useQuery(deskQuery)
  const setUp = useSetUp()
  const [draft, setDraft] = useState(start)

  if (desk?.isSetUp && !setUp.isSuccess) return <AlreadySetUp deskName={desk.deskName ?? t('This desk')} />

  function submit(event: FormEvent) {
    event.preventDefault()
    setUp.mutate({ token, ...draft }, { onSuccess: () => void navigate({ to: '/tickets', replace: true }) })
  }
  const textOf = (field: Field) => ({
    value: draft[field],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [field]: event.target.value }),
    error: errorOf(setUp.error, field),
    size: 'md' as const,
    required: true,
  })

  const trouble = generalError(setUp.error, fields)
  return (
    <div className={styles.page}>
      <title>{t('Set up Keydesk')}</title>
      <aside className={styles.side}>
        <div className={styles.brand}>
          <KeydeskMark />
          {t('Keydesk')}
        </div>
        <SetupSteps
          steps={[
            {
              title: t('The desk'),
              text: draft.deskName || t('Its name and its address'),
              isDone: Boolean(draft.deskName && draft.supportAddress),
            },
            {
              title: t('First Super Admin'),
              text: draft.email || t('You'),
              isDone: Boolean(draft.name && draft.email && draft.password.length >= 10),
            },
            { title: t('Look around'), text: draft.loadSampleData ? t('Sample data in Staging') : t('Without sample data'), isDone: false },
          ]}
        />
        <p className={styles.note}>{t('Nothing is sent anywhere.')}</p>
      </aside>
      <main className={styles.main}>
        <form className={styles.form} onSubmit={submit}>
          <h1 className={styles.title}>{t('Set up your desk')}</h1>
          <p className={styles.text}>{t('Mail to the support address becomes tickets, and answers are sent from it.')}</p>

          <h2 className={styles.part}>{t('The desk')}</h2>
          <div className={styles.two}>
            <TextInput label={t('Name')} placeholder={t('Brightmoor Support')} autoFocus maxLength={100} {...textOf('deskName')} />
            <TextInput
              label={t('Support address')}
              type="email"
              placeholder={t('support@brightmoor.example')}
              {...textOf('supportAddress')}
            />
          </div>

          <h2 className={styles.part}>{t('First Super Admin')}</h2>
          <div className={styles.two}>
            <TextInput label={t('Your name')} autoComplete="name" maxLength={100} {...textOf('name')} />
            <TextInput label={t('Your email')} type="email" autoComplete="username" {...textOf('email')} />
          </div>
          <PasswordInput
            label={t('Password')}
            description={t('At least 10 characters')}
            minLength={10}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
            {...textOf('password')}
          />

          <h2 className={styles.part}>{t('Look around')}</h2>
          <Checkbox
            label={t('Load sample data into Staging')}
            description={t(
              '40 customers, 60 licenses and 300 tickets to try everything on. Production stays empty, and one action clears them.',
            )}
            checked={draft.loadSampleData}
            onChange={(event) => setDraft({ ...draft, loadSampleData: event.target.checked })}
          />

          {trouble && (
            <p className={styles.trouble} role="alert">
              {trouble}
            </p>
          )}
          <div className={styles.buttons}>
            <Button type="submit" variant="filled" size="md" loading={setUp.isPending}>
              {t('Set up the desk')}
            </Button>
          </div>
        </form>
      </main>
    </div>
  )
}

function AlreadySetUp({ deskName }: { deskName: string }) {
  return (
    <main className={styles.done}>
      <KeydeskMark size={24} />
      <h1 className={styles.title}>{t('{desk} is set up already', { desk: deskName })}</h1>
      <p className={styles.text}>{t('A set-up link works once. Ask a Super Admin for an invitation, or sign in.')}</p>
      <Button component={Link} to="/sign-in" variant="filled">
        {t('Sign in')}
      </Button>
    </main>
  )
}
