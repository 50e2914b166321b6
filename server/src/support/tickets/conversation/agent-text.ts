import * as z from 'zod'
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
