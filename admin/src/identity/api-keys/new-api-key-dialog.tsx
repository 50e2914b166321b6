import { msg, t } from '@keydesk/ui/messages.ts'
import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useEnvironment, useMe } from '#admin/kernel/me.queries.ts'
import { errorOf, generalError } from '#admin/kernel/problem.ts'
import { type ApiKey, useCreateApiKey } from './api-keys.queries.ts'
import styles from './api-keys-page.module.css'
import { scopeWords } from './scope-words.ts'

type Scope = ApiKey['scopes'][number]
const day = 24 * 60 * 60 * 1000
const terms = [
  { value: '30', label: msg('30 days') },
  { value: '90', label: msg('90 days') },
  { value: '365', label: msg('A year') },
  { value: '', label: msg('Never') },
]

/** A key for a program. What it may do and where is chosen once; its secret is shown once. */
export function NewApiKeyDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const create = useCreateApiKey()

  function close() {
    create.reset()
    onClose()
  }

  return (
    <Modal
      opened={isOpen}
      onClose={close}
      closeOnClickOutside={!create.data}
      title={create.data ? t('Copy the key now') : t('Create API key')}
      size={480}
    >
      {create.data ? (
        <Secret name={create.data.name} secret={create.data.secret} onClose={close} />
      ) : (
        <Form create={create} onClose={close} />
      )}
    </Modal>
  )
}

function Form({ create, onClose }: { create: ReturnType<typeof useCreateApiKey>; onClose: () => void }) {
  const { environments } = useMe()
  const here = useEnvironment()
  const [name, setName] = useState('')
  const [environment, setEnvironment] = useState(here.key)
  const [scopes, setScopes] = useState<readonly string[]>(['tickets:read'])
  const [term, setTerm] = useState('365')

  function submit(event: FormEvent) {
    event.preventDefault()
    const expiresAt = term === '' ? {} : { expiresAt: new Date(Date.now() + Number(term) * day).toISOString() }
    create.mutate({ name, environment, scopes: scopes as Scope[], ...expiresAt })
  }

  const trouble = generalError(create.error, ['name', 'scopes', 'environment'])
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('Create API key')}>
      <TextInput
        label={t('Name')}
        description={t('Which program uses it')}
        required
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errorOf(create.error, 'name')}
      />
      <Checkbox.Group label={t('The program may')} value={[...scopes]} onChange={setScopes} error={errorOf(create.error, 'scopes')}>
        <div className={styles.scopes}>
          {Object.entries(scopeWords).map(([scope, words]) => (
            <Checkbox key={scope} value={scope} label={t(words)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={styles.two}>
        <Select
          label={t('Environment')}
          description={t('The only one it opens')}
          allowDeselect={false}
          data={environments.map(({ key, name: label }) => ({ value: key, label }))}
          value={environment}
          onChange={(next) => next && setEnvironment(next)}
        />
        <Select
          label={t('Expires after')}
          description={t('Then it opens nothing')}
          allowDeselect={false}
          data={terms.map(({ value, label }) => ({ value, label: t(label) }))}
          value={term}
          onChange={(next) => setTerm(next ?? '')}
        />
      </div>
      {trouble && (
        <p className={styles.alert} role="alert">
          {trouble}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('Cancel')}</Button>
        <Button type="submit" variant="filled" disabled={scopes.length === 0} loading={create.isPending}>
          {t('Create key')}
        </Button>
      </div>
    </form>
  )
}

function Secret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const [isCopied, setCopied] = useState(false)

  return (
    <div className={styles.form}>
      <p>{t('This is the key of {name}. It is shown this once: we keep only enough to recognise it.', { name })}</p>
      <code className={styles.secret}>{secret}</code>
      <div className={styles.buttons}>
        <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {isCopied ? t('Copied') : t('Copy key')}
        </Button>
        <Button variant="filled" onClick={onClose}>
          {t('I have it')}
        </Button>
      </div>
    </div>
  )
}
