import { msg, t } from '@keydesk/ui/messages.ts'
import { lazy, Suspense, startTransition, useEffect, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import { usePreference } from '#admin/kernel/preferences.queries.ts'
import { useSnippets } from '#admin/support/canned-responses/use-snippets.ts'
import { useLicenseWork } from '../licenses/license-work.ts'
import { PlannedNotice } from '../licenses/planned-notice.tsx'
import type { TicketDetail } from '../tickets.queries.ts'
import { ArrivedNotice } from './arrived-notice.tsx'
import { BeforeSending } from './before-sending.tsx'
import { ComposerFiles } from './composer-files.tsx'
import styles from './composer-form.module.css'
import { ComposerTabs } from './composer-tabs.tsx'
import { isEmptyDraft } from './draft.ts'
import { ForwardFiles } from './forward-files.tsx'
import { outsidersAmong } from './outsiders.ts'
import { PlainSendButton } from './plain-send-button.tsx'
import { Recipients } from './recipients.tsx'
import { SendButton } from './send-button.tsx'
import { type Afterwards, preferredOption, rememberChoice, rememberedChoice, sendOptions, withChange } from './send-option.ts'
import { useColleagues } from './use-colleagues.ts'
import type { Composer } from './use-composer.ts'
import { type SendWish, useSending } from './use-sending.ts'
import { useUndo } from './use-undo.ts'

const RichTextEditor = lazy(() => import('@keydesk/ui/rich-text-editor.tsx').then((module) => ({ default: module.RichTextEditor })))

interface Props {
  readonly ticket: TicketDetail
  readonly composer: Composer
  /** Shows in the conversation what arrived meanwhile. */
  readonly showNewest: () => void
  /** Gives the focus back to the conversation. */
  readonly leave: () => void
  readonly moveOn: () => void
}

/** A reply, a note or a forward, from the first word to sending it. */
export function ComposerForm({ ticket, composer, showNewest, leave, moveOn }: Props) {
  const me = useMe()
  const people = useColleagues()
  const snippets = useSnippets(ticket)
  const { kind, writing } = composer
  const undo = useUndo(ticket, composer.keeper.flush)
  const sending = useSending(ticket, composer, { leave, moveOn, undo })
  const [afterSend, setAfterSend] = usePreference('afterSend')
  const [imagesUnderWay, setImagesUnderWay] = useState(0)
  const [last, setLast] = useState(() => rememberedChoice(localStorage, me.id))
  const { plan } = useLicenseWork()
  const options = withChange(sendOptions(ticket), plan !== null)
  const chosen = preferredOption(options, last)
  const isEmpty = (kind === 'forward' ? writing.to.length === 0 : isEmptyDraft(writing)) || imagesUnderWay > 0
  const outsiders = kind === 'reply' ? outsidersAmong(writing, ticket) : []

  function send(afterwards: Afterwards, wish: Omit<SendWish, 'afterwards'> = {}) {
    if (imagesUnderWay > 0) return
    if (kind === 'reply' && afterwards !== chosen?.afterwards) {
      rememberChoice(localStorage, me.id, afterwards)
      setLast(afterwards)
    }
    sending.send({ afterwards, ...wish })
  }
  // The conversation comes first: making an editor takes longer than showing everything else.
  const [isTimeForEditor, setTimeForEditor] = useState(false)
  useEffect(() => startTransition(() => setTimeForEditor(true)), [])
  const sendAsBefore = () => send(kind === 'reply' ? (chosen?.afterwards ?? 'keep') : 'keep')

  const head = (
    <>
      <ComposerTabs kind={kind} has={composer.has} onChange={composer.show} />
      {kind === 'note' ? (
        <span className={styles.onlyUs}>{t('Only your team sees this')}</span>
      ) : (
        <Recipients
          key={kind}
          customer={kind === 'reply' ? ticket.customer : null}
          to={kind === 'reply' ? [] : writing.to}
          cc={writing.cc}
          bcc={writing.bcc}
          onChange={(change) => composer.act({ type: 'addressed', ...change })}
        />
      )}
    </>
  )
  const below = (
    <>
      {kind === 'forward' && (
        <ForwardFiles ticket={ticket} fileIds={writing.fileIds} onChange={(fileIds) => composer.act({ type: 'chose', fileIds })} />
      )}
      {outsiders.length > 0 && (
        <p className={styles.outsiders} role="status">
          {t('{count, plural, one {{names} is} other {{names} are}} new in this conversation and will see the reply.', {
            count: outsiders.length,
            names: outsiders.join(', '),
          })}
        </p>
      )}
      {kind === 'reply' && <PlannedNotice insert={(html) => composer.editor.current?.insert(html)} />}
      <ComposerFiles files={writing} remove={composer.remove} />
      {sending.arrived && (
        <ArrivedNotice
          messages={sending.arrived}
          sendAnyway={sending.sendAnyway}
          look={() => {
            sending.look()
            showNewest()
          }}
        />
      )}
      {sending.doubts && <BeforeSending doubts={sending.doubts} sendAnyway={sending.sendAnyway} goOn={sending.goOn} />}
      {sending.refusal && (
        <p className={styles.refusal} role="alert">
          {sending.refusal}
        </p>
      )}
    </>
  )

  const coming = (
    <div
      className={styles.coming}
      data-variant={kind === 'note' ? 'note' : 'reply'}
      role="status"
      aria-label={t('The editor is loading')}
    />
  )
  if (!isTimeForEditor) return coming

  return (
    <Suspense fallback={coming}>
      <RichTextEditor
        key={kind}
        ref={composer.editor}
        label={t(labels[kind])}
        variant={kind === 'note' ? 'note' : 'reply'}
        placeholder={placeholderOf(kind, ticket)}
        initialHtml={writing.html}
        hasFocusAtFirst={composer.isOpen}
        onChange={composer.write}
        onSubmit={sendAsBefore}
        onLeave={leave}
        {...(kind === 'note' ? { people } : {})}
        snippets={snippets}
        onFiles={composer.attach}
        uploadImage={composer.sendImage}
        onImageFailed={composer.refuseImage}
        onSendingChange={setImagesUnderWay}
        head={head}
        below={below}
      >
        {kind === 'reply' && chosen ? (
          <SendButton
            options={options}
            chosen={chosen}
            isSending={sending.isSending}
            isEmpty={isEmpty}
            send={send}
            sendLater={(sendAt) => send(chosen.afterwards, { sendAt })}
            afterSend={afterSend}
            setAfterSend={setAfterSend}
          />
        ) : (
          <PlainSendButton
            label={kind === 'forward' ? t('Forward') : t('Add note')}
            isSending={sending.isSending}
            isEmpty={isEmpty}
            send={sendAsBefore}
          />
        )}
      </RichTextEditor>
    </Suspense>
  )
}

const labels = { reply: msg('Reply'), note: msg('Internal note'), forward: msg('Forward') } as const

function placeholderOf(kind: Composer['kind'], { customer }: TicketDetail): string {
  if (kind === 'reply') return t('Reply to {name}', { name: customer.name })
  return kind === 'note' ? t('What should the team know? @ mentions somebody') : t('What should the reader know? The conversation follows')
}
