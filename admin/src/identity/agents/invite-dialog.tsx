import { msg, t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Role, roleNames } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { useInviteAgent } from './agents.queries.ts'
import styles from './agents-page.module.css'

const empty = { name: '', email: '', role: 'support_agent' as Role }

const sights: Record<Role, string> = {
  super_admin: msg('Everything, with settings and people'),
  admin: msg('All tickets and the logs'),
  support_agent: msg('Tickets that are theirs or unassigned'),
  developer: msg('Tickets of technical categories, and their own'),
}

/** Somebody new. They get a link by mail to choose their password. */
export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const invite = useInviteAgent()
  const [draft, setDraft] = useState(empty)

  function submit(event: FormEvent) {
    event.preventDefault()
    invite.mutate(draft, {
      onSuccess({ email }) {
        showToast({ text: t('Invitation on its way to {email}', { email }) })
        setDraft(empty)
        onClose()
      },
    })
  }

  const trouble = generalError(invite.error, ['name', 'email', 'role'])
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('Invite agent')} size={420}>
      <form className={styles.form} onSubmit={submit} aria-label={t('Invite agent')}>
        <TextInput
          label={t('Name')}
          required
          data-autofocus
          maxLength={100}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
          error={errorOf(invite.error, 'name')}
        />
        <TextInput
          label={t('Work email')}
          type="email"
          required
          value={draft.email}
          onChange={(event) => setDraft({ ...draft, email: event.target.value })}
          error={errorOf(invite.error, 'email')}
        />
        <Select
          label={t('Role')}
          description={t(sights[draft.role])}
          allowDeselect={false}
          data={(Object.keys(roleNames) as Role[]).map((value) => ({ value, label: t(roleNames[value]) }))}
          value={draft.role}
          onChange={(role) => role && setDraft({ ...draft, role: role as Role })}
        />
        {trouble && (
          <p className={styles.alert} role="alert">
            {trouble}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button type="submit" variant="filled" loading={invite.isPending}>
            {t('Send invitation')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
