import * as z from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { sanitizeAgentHtml, textOf } from '#mail/inbound/message-body.ts'
import { invalid } from '#platform/refused.ts'
import { inlineAttachmentIds } from './timeline.ts'

const mostCharacters = 200_000

/** What somebody writes in an editor: text as HTML, and files. */
export const AgentText = z.object({
  html: z.string().max(mostCharacters),
  attachmentIds: z.array(z.uuid()).max(20).default([]),
})
export type AgentText = z.infer<typeof AgentText>

export interface ComposedText {
  readonly html: string
  readonly text: string
  readonly attachments: readonly { readonly id: string; readonly isInline: boolean }[]
}

/** What an agent wrote in a mail. It was made safe when the mail was read. */
export interface MailedText extends ComposedText {
  readonly quotedHtml: string | null
  readonly inboundMailId: string
  /** Our mail server vouches for the agent; else it is kept in their name, but as nobody's. */
  readonly isSenderVerified: boolean
}

/** Whose words these are, and by which way they came. */
export function originOf(actor: Actor, mailed?: MailedText) {
  const agentId = actor.kind === 'agent' ? actor.id : null
  if (!mailed) return { author: { agentId, customerId: null, name: actor.name }, via: agentId ? ('agent' as const) : ('api' as const) }

  const { quotedHtml, inboundMailId, isSenderVerified } = mailed
  const author = isSenderVerified ? { agentId, name: actor.name } : { agentId: null, name: `${actor.name} (by mail, not proven)` }
  return { author: { ...author, customerId: null }, via: 'mail' as const, quotedHtml, inboundMailId, isSenderVerified }
}

/** The text made safe, with the files it shows in place told from those that hang on it. Nothing at all is refused, unless it may be silent. */
export function composeText({ html: given, attachmentIds }: AgentText, { mayBeSilent = false } = {}): ComposedText {
  const html = sanitizeAgentHtml(given)
  const text = textOf(html)
  const inline = inlineAttachmentIds(html)
  if (!mayBeSilent && text.trim() === '' && inline.length === 0 && attachmentIds.length === 0) throw invalid('html', 'There is no text.')

  const ids = [...new Set([...inline, ...attachmentIds])]
  return { html, text, attachments: ids.map((id) => ({ id, isInline: inline.includes(id) })) }
}

/** A text as it was written: what stands in place is in the HTML, the other files hang on it. */
export function writtenIn({ html, attachments }: ComposedText): AgentText {
  return { html, attachmentIds: attachments.filter(({ isInline }) => !isInline).map(({ id }) => id) }
}
