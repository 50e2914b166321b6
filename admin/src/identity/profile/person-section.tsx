import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { roleNames, useMe } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import layout from '#admin/platform/plain-page.module.css'
import { useRenameSelf } from './profile.queries.ts'
import styles from './profile-page.module.css'

/** The name that customers and colleagues read. */
export function PersonSection() {
  const me = useMe()
  const [name, setName] = useState(me.name)
  const rename = useRenameSelf()

  function submit(event: FormEvent) {
    event.preventDefault()
    rename.mutate(name.trim(), { onSuccess: () => showToast({ text: t('Your name is changed') }) })
  }

  return (
    <section className={layout.section} aria-label={t('You')}>
      <h2 className={layout.title}>{t('You')}</h2>
      <p className={layout.intro}>
        {me.email}, {t(roleNames[me.role])}
      </p>
      <form className={styles.inline} onSubmit={submit}>
        <TextInput
          label={t('Name')}
          description={t('Your replies carry it.')}
          required
          maxLength={100}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errorOf(rename.error, 'name') ?? generalError(rename.error, ['name'])}
        />
        <Button type="submit" loading={rename.isPending} disabled={name.trim() === '' || name.trim() === me.name}>
          {t('Save name')}
        </Button>
      </form>
    </section>
  )
}
