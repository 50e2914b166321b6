import { showToast } from '@keydesk/ui/show-toast.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { once } from '#admin/kernel/api.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { newMessagesIn, refusalWords } from '../refusal-words.ts'
import type { MessageEntry } from '../ticket-detail.ts'
import { detailsKey, type TicketDetail } from '../tickets.queries.ts'
import { addNote, sendReply, showSaid } from './composer.queries.ts'
import { isEmptyDraft, mentionedIn } from './draft.ts'
import { answered, nextAttempt, type SendAttempt } from './send-key.ts'
import type { Afterwards } from './send-option.ts'
import { isUploading } from './upload.ts'
import { type Composer, newestOf } from './use-composer.ts'

export interface Sending {
  readonly isSending: boolean
  readonly refusal: string | null
  /** What arrived since the writing began: sending stopped once because of it. */
  readonly arrived: readonly MessageEntry[] | null
  send(afterwards: Afterwards): void
  sendAnyway(): void
  look(): void
}

/** Sends what was written, once, whatever happens on the way. A refusal leaves the text where it is. */
export function useSending(ticket: TicketDetail, composer: Composer, leave: () => void): Sending {
  const queries = useQueryClient()
  const last = useRef<SendAttempt | null>(null)
  const isUnderWay = useRef(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [stopped, setStopped] = useState<{ messages: readonly MessageEntry[]; afterwards: Afterwards } | null>(null)
  const { kind, writing } = composer
  // Who has begun something else while this was on its way must not be interrupted, nor lose a word.
  const now = useRef(composer)
  useLayoutEffect(() => {
    now.current = composer
  })

  async function send(afterwards: Afterwards, force = false) {
    if (isUnderWay.current) return
    const held = whyHeld(composer)
    if (held) {
      setRefusal(held)
      return composer.editor.current?.focus()
    }

    isUnderWay.current = true
    setSending(true)
    setRefusal(null)
    setStopped(null)
    try {
      await deliver(afterwards, force)
      last.current = null
      const isStillThere = now.current.kind === kind && now.current.writing.html === writing.html
      composer.act({ type: 'sent', html: writing.html })
      if (isStillThere) {
        composer.editor.current?.replace('')
        composer.close()
        leave()
      }
      if (kind === 'reply') showToast({ text: doneWords(ticket, afterwards) })
    } catch (error) {
      const messages = newMessagesIn(error)
      if (messages) setStopped({ messages, afterwards })
      else setRefusal(refusalWords(error, kind === 'reply' ? 'The reply' : 'The note'))
      void queries.invalidateQueries({ queryKey: detailsKey })
    } finally {
      isUnderWay.current = false
      setSending(false)
    }
  }

  async function deliver(afterwards: Afterwards, force: boolean) {
    const { html, attached, cc, seen } = writing
    const text = { html, attachmentIds: attached.map(({ id }) => id) }
    const reply = { ...text, cc: [...cc], afterwards, force, seen: seen ?? newestOf(ticket) }
    const note = { ...text, mentions: mentionedIn(html) }
    const body = kind === 'reply' ? reply : note
    const attempt = nextAttempt(last.current, JSON.stringify(body), () => once()['Idempotency-Key'])
    last.current = attempt

    try {
      showSaid(queries, await (kind === 'reply' ? sendReply(ticket.id, reply, attempt.key) : addNote(ticket.id, note, attempt.key)))
    } catch (error) {
      if (isProblem(error)) last.current = answered(attempt, error)
      // It was carried out; only its answer is gone.
      if (!isProblem(error, 'already_done')) throw error
      await queries.invalidateQueries({ queryKey: detailsKey })
    }
  }

  return {
    isSending,
    refusal,
    arrived: stopped?.messages ?? null,
    send: (afterwards) => void send(afterwards),
    sendAnyway: () => stopped && void send(stopped.afterwards, true),
    look() {
      const newest = Math.max(newestOf(ticket), ...(stopped?.messages.map(({ position }) => position) ?? []))
      composer.act({ type: 'looked', newest })
      setStopped(null)
    },
  }
}

function whyHeld({ writing, kind }: Composer): string | null {
  if (isUploading(writing)) return 'A file is still on its way. It can be sent when it has arrived.'
  if (isEmptyDraft(writing)) return kind === 'reply' ? 'There is no text to send.' : 'There is no text to add.'
  return null
}

function doneWords({ key, customer }: TicketDetail, afterwards: Afterwards): string {
  const became = { keep: '', waiting: `, ${key} is waiting`, resolve: `, ${key} resolved` }[afterwards]
  return `Reply sent to ${customer.name}${became}`
}
