import { t } from '@keydesk/ui/messages.ts'
import { showToast } from '@keydesk/ui/show-toast.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import { once } from '#admin/kernel/api.ts'
import { isProblem } from '#admin/kernel/problem.ts'
import { useLicenseWork } from '../licenses/license-work.ts'
import { newMessagesIn, refusalWords } from '../refusal-words.ts'
import type { MessageEntry } from '../ticket-detail.ts'
import { detailsKey, type TicketDetail } from '../tickets.queries.ts'
import { addNote, forwardTicket, scheduleReply, sendReply, showSaid } from './composer.queries.ts'
import { type Doubt, doubtsAbout } from './doubts.ts'
import { mentionedIn } from './draft.ts'
import { answered, nextAttempt, type SendAttempt } from './send-key.ts'
import type { Afterwards } from './send-option.ts'
import { doneWords, whatWords, whyHeld } from './sending-words.ts'
import { type Composer, newestOf } from './use-composer.ts'

/** How it is to be sent. */
export interface SendWish {
  readonly afterwards: Afterwards
  /** Missing: now. */
  readonly sendAt?: Date
  readonly force?: boolean
  readonly isSure?: boolean
}

export interface Sending {
  readonly isSending: boolean
  readonly refusal: string | null
  /** What arrived since the writing began: sending stopped once because of it. */
  readonly arrived: readonly MessageEntry[] | null
  /** What looks forgotten: sending stopped once because of it. */
  readonly doubts: readonly Doubt[] | null
  send(wish: SendWish): void
  sendAnyway(): void
  look(): void
  goOn(): void
}

interface Surroundings {
  /** Gives the focus back to the conversation. */
  readonly leave: () => void
  /** A reply is out: where the agent goes then. */
  readonly moveOn: () => void
  /** Takes back what was just sent. */
  readonly undo: (messageId: string) => void
}

/** The places that the server fills with the license as it is then. */
const filledThen = /\{\{\s*license\.\w+\s*\}\}/g

/** Sends what was written, once, whatever happens on the way. A refusal leaves the text where it is. */
export function useSending(ticket: TicketDetail, composer: Composer, { leave, moveOn, undo }: Surroundings): Sending {
  const queries = useQueryClient()
  const last = useRef<SendAttempt | null>(null)
  const isUnderWay = useRef(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [stopped, setStopped] = useState<{ messages?: readonly MessageEntry[]; doubts?: readonly Doubt[]; wish: SendWish } | null>(null)
  const { kind, writing, keeper } = composer
  const { plan, setPlan } = useLicenseWork()
  const change = kind === 'reply' && plan ? { license: plan.license, wanted: plan.wanted, reason: plan.reason } : null
  // Who has begun something else while this was on its way must not be interrupted, nor lose a word.
  const now = useRef(composer)
  useLayoutEffect(() => {
    now.current = composer
  })

  async function send(wish: SendWish) {
    if (isUnderWay.current) return
    setRefusal(null)
    setStopped(null)
    const held = whyHeld(composer)
    if (held) {
      setRefusal(held)
      return composer.editor.current?.focus()
    }
    if (change && wish.sendAt) return setRefusal(t('A change of a license cannot wait. Send it now, or discard the change.'))
    const doubts = wish.isSure ? [] : doubtsAbout(change ? { ...writing, html: writing.html.replace(filledThen, '') } : writing, kind)
    if (doubts.length > 0) return setStopped({ doubts, wish })

    isUnderWay.current = true
    setSending(true)
    await keeper.hold()
    try {
      const undoable = await deliver(wish)
      last.current = null
      if (change) setPlan(null)
      const isStillThere = now.current.kind === kind && now.current.writing.html === writing.html
      composer.act({ type: 'sent', html: writing.html })
      if (isStillThere) {
        composer.editor.current?.replace('')
        composer.close()
        leave()
      }
      if (kind !== 'note') {
        showToast({ text: doneWords(ticket, kind, wish), ...(undoable && { undo: () => undo(undoable.id), until: undoable.until }) })
      }
      if (isStillThere && kind === 'reply') moveOn()
    } catch (error) {
      const messages = newMessagesIn(error)
      if (messages) setStopped({ messages, wish })
      else setRefusal(refusalWords(error, whatWords(kind)))
      void queries.invalidateQueries({ queryKey: detailsKey })
    } finally {
      keeper.release()
      isUnderWay.current = false
      setSending(false)
    }
  }

  /** The message and until when it can be taken back, when it can. */
  async function deliver({ afterwards, sendAt, force = false }: SendWish): Promise<{ id: string; until: Date } | null> {
    const { html, attached, seen } = writing
    const [to, cc, bcc, fileIds] = [[...writing.to], [...writing.cc], [...writing.bcc], [...writing.fileIds]]
    const text = { html, attachmentIds: attached.map(({ id }) => id) }
    const reply = { ...text, cc, bcc, afterwards, force, seen: seen ?? newestOf(ticket), ...(change && { change }) }
    const forward = { ...text, to, cc, bcc, fileIds, canUndo: true }
    const note = { ...text, mentions: mentionedIn(html) }
    const attempt = nextAttempt(last.current, JSON.stringify([kind, reply, forward, sendAt]), () => once()['Idempotency-Key'])
    last.current = attempt

    const deliverIt = async () => {
      if (kind === 'note') return { ...(await addNote(ticket.id, note, attempt.key)), undoableUntil: null }
      if (kind === 'forward') return forwardTicket(ticket.id, forward, attempt.key)
      return sendReply(ticket.id, { ...reply, canUndo: true }, attempt.key)
    }
    try {
      if (sendAt && kind === 'reply') {
        await scheduleReply(queries, ticket.id, { ...reply, sendAt: sendAt.toISOString() }, attempt.key)
        return null
      }
      const said = await deliverIt()
      showSaid(queries, said)
      return said.undoableUntil ? { id: said.message.id, until: new Date(said.undoableUntil) } : null
    } catch (error) {
      if (isProblem(error)) last.current = answered(attempt, error)
      // It was carried out; only its answer is gone.
      if (!isProblem(error, 'already_done')) throw error
      await queries.invalidateQueries({ queryKey: detailsKey })
      return null
    }
  }

  return {
    isSending,
    refusal,
    arrived: stopped?.messages ?? null,
    doubts: stopped?.doubts ?? null,
    send: (wish) => void send(wish),
    sendAnyway: () =>
      stopped && void send({ ...stopped.wish, isSure: true, force: stopped.messages !== undefined || stopped.wish.force === true }),
    look() {
      const newest = Math.max(newestOf(ticket), ...(stopped?.messages?.map(({ position }) => position) ?? []))
      composer.act({ type: 'looked', newest })
      setStopped(null)
    },
    goOn() {
      setStopped(null)
      composer.editor.current?.focus()
    },
  }
}
