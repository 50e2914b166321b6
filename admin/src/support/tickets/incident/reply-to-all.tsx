import { IconButton } from '@keydesk/ui/icon-button.tsx'
import { msg, t } from '@keydesk/ui/messages.ts'
import { RichTextEditor, type RichTextEditorHandle } from '@keydesk/ui/rich-text-editor.tsx'
import { Button, Menu, Select } from '@mantine/core'
import { IconShieldCheck, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { once } from '#admin/kernel/api.ts'
import { isEmptyText } from '../composer/draft.ts'
import { type Afterwards, type Member, useReplyToAll } from './incident.queries.ts'
import { placeholders, unknownIn } from './placeholders.ts'
import { ReplyPreview } from './reply-preview.tsx'
import { ReplyProgressList } from './reply-progress-list.tsx'
import styles from './reply-to-all.module.css'

interface Props {
  readonly ticket: string
  readonly members: readonly Member[]
  readonly initialHtml: string
  readonly initialAfterwards: Afterwards
  readonly onClose: () => void
}

const afterwardsWords: Record<Afterwards, string> = {
  keep: msg('Keep each status'),
  waiting: msg('Set all to Waiting'),
  resolve: msg('Set all to Resolved'),
}

/** One text for the chosen tickets; every customer gets a mail of their own, on their own ticket. */
export function ReplyToAll({ ticket, members, initialHtml, initialAfterwards, onClose }: Props) {
  const editor = useRef<RichTextEditorHandle>(null)
  const [html, setHtml] = useState(initialHtml)
  const [afterwards, setAfterwards] = useState(initialAfterwards)
  const [header, setHeader] = useState(once)
  const reply = useReplyToAll(ticket)
  const unknown = unknownIn(html)
  const trouble =
    unknown[0] === undefined ? reply.error?.message : t('{placeholder} stands for nothing.', { placeholder: `{{${unknown[0]}}}` })

  function change(next: string) {
    setHtml(next)
    setHeader(once())
  }

  function send() {
    if (reply.isPending || isEmptyText(html) || unknown.length > 0 || members.length === 0) return
    reply.mutate({ html, afterwards, members, header })
  }

  return (
    <aside className={styles.panel} aria-label={t('Reply to all')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('Reply to all')}</h2>
        <span className={styles.count}>{t('{count, plural, one {# mail} other {# mails}}', { count: members.length })}</span>
        <IconButton label={t('Close')} onClick={onClose}>
          <IconX />
        </IconButton>
      </header>
      {reply.data ? (
        <ReplyProgressList replyId={reply.data.id} onClose={onClose} />
      ) : (
        <div className={styles.body}>
          <RichTextEditor
            ref={editor}
            label={t('Reply to all')}
            placeholder={t('What everybody is to know')}
            initialHtml={initialHtml}
            hasFocusAtFirst
            onChange={change}
            onSubmit={send}
            tools={<InsertMenu insert={(name) => editor.current?.insert(`{{${name}}}`)} />}
          />
          <Select
            aria-label={t('Status afterwards')}
            allowDeselect={false}
            data={Object.entries(afterwardsWords).map(([value, label]) => ({ value, label: t(label) }))}
            value={afterwards}
            onChange={(value) => value && setAfterwards(value as Afterwards)}
          />
          <p className={styles.promise}>
            <IconShieldCheck size={16} stroke={1.6} aria-hidden />
            <span>
              <b>{t('Each customer gets their own mail on their own ticket.')}</b>{' '}
              {t('Nobody sees another customer’s name, address or license.')}
            </span>
          </p>
          <ReplyPreview members={members} html={html} />
          {trouble && (
            <p className={styles.trouble} role="alert">
              {trouble} {t('Your text is kept.')}
            </p>
          )}
        </div>
      )}
      {!reply.data && (
        <footer className={styles.foot}>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button variant="filled" loading={reply.isPending} disabled={isEmptyText(html) || members.length === 0} onClick={send}>
            {t('{count, plural, one {Send # mail} other {Send # mails}}', { count: members.length })}
          </Button>
        </footer>
      )}
    </aside>
  )
}

function InsertMenu({ insert }: { insert: (name: string) => void }) {
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="xs" variant="subtle">
          {t('Insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {placeholders.map(({ name, label }) => (
          <Menu.Item key={name} onClick={() => insert(name)}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
