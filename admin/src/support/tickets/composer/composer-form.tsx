import { Kbd } from '@keydesk/ui/kbd.tsx'
import { keyName } from '@keydesk/ui/key-names.ts'
import { Button } from '@mantine/core'
import { lazy, Suspense, startTransition, useEffect, useState } from 'react'
import { useMe } from '#admin/kernel/me.queries.ts'
import type { TicketDetail } from '../tickets.queries.ts'
import { ArrivedNotice } from './arrived-notice.tsx'
import { ComposerFiles } from './composer-files.tsx'
import styles from './composer-form.module.css'
import { ComposerTabs } from './composer-tabs.tsx'
import { isEmptyDraft } from './draft.ts'
import { Recipients } from './recipients.tsx'
import { SendButton } from './send-button.tsx'
import { type Afterwards, preferredOption, rememberChoice, rememberedChoice, sendOptions } from './send-option.ts'
import { useColleagues } from './use-colleagues.ts'
import type { Composer } from './use-composer.ts'
import { useSending } from './use-sending.ts'

const RichTextEditor = lazy(() => import('@keydesk/ui/rich-text-editor.tsx').then((module) => ({ default: module.RichTextEditor })))

interface Props {
  readonly ticket: TicketDetail
  readonly composer: Composer
  /** Shows in the conversation what arrived meanwhile. */
  readonly showNewest: () => void
  /** Gives the focus back to the conversation. */
  readonly leave: () => void
}

/** A reply or a note, from the first word to sending it. */
export function ComposerForm({ ticket, composer, showNewest, leave }: Props) {
  const me = useMe()
  const people = useColleagues()
  const { kind, writing } = composer
  const sending = useSending(ticket, composer, leave)
  const [imagesUnderWay, setImagesUnderWay] = useState(0)
  const [last, setLast] = useState(() => rememberedChoice(localStorage, me.id))
  const options = sendOptions(ticket)
  const chosen = preferredOption(options, last)
  const isEmpty = isEmptyDraft(writing) || imagesUnderWay > 0

  function send(afterwards: Afterwards) {
    if (imagesUnderWay > 0) return
    if (kind === 'reply' && afterwards !== chosen?.afterwards) {
      rememberChoice(localStorage, me.id, afterwards)
      setLast(afterwards)
    }
    sending.send(afterwards)
  }
  // The conversation comes first: making an editor takes longer than showing everything else.
  const [isTimeForEditor, setTimeForEditor] = useState(false)
  useEffect(() => startTransition(() => setTimeForEditor(true)), [])
  const sendAsBefore = () => send(kind === 'reply' ? (chosen?.afterwards ?? 'keep') : 'keep')

  const head = (
    <>
      <ComposerTabs kind={kind} has={composer.has} onChange={composer.show} />
      {kind === 'reply' ? (
        <Recipients customer={ticket.customer} cc={writing.cc} onChange={(cc) => composer.act({ type: 'addressed', cc })} />
      ) : (
        <span className={styles.onlyUs}>Only your team sees this</span>
      )}
    </>
  )
  const below = (
    <>
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
      {sending.refusal && (
        <p className={styles.refusal} role="alert">
          {sending.refusal}
        </p>
      )}
    </>
  )

  const coming = <div className={styles.coming} data-variant={kind} role="status" aria-label="The editor is loading" />
  if (!isTimeForEditor) return coming

  return (
    <Suspense fallback={coming}>
      <RichTextEditor
        key={kind}
        ref={composer.editor}
        label={kind === 'reply' ? 'Reply' : 'Internal note'}
        variant={kind}
        placeholder={kind === 'reply' ? `Reply to ${ticket.customer.name}` : 'What should the team know? @ mentions somebody'}
        initialHtml={writing.html}
        hasFocusAtFirst={composer.isOpen}
        onChange={composer.write}
        onSubmit={sendAsBefore}
        onLeave={leave}
        {...(kind === 'note' ? { people } : {})}
        onFiles={composer.attach}
        uploadImage={composer.sendImage}
        onImageFailed={composer.refuseImage}
        onSendingChange={setImagesUnderWay}
        head={head}
        below={below}
      >
        {kind === 'reply' && chosen ? (
          <SendButton options={options} chosen={chosen} isSending={sending.isSending} isEmpty={isEmpty} send={send} />
        ) : (
          <Button
            variant="filled"
            loading={sending.isSending}
            disabled={isEmpty}
            rightSection={<Kbd isOnAccent={!isEmpty}>{keyName('mod+enter')}</Kbd>}
            onClick={sendAsBefore}
          >
            Add note
          </Button>
        )}
      </RichTextEditor>
    </Suspense>
  )
}
