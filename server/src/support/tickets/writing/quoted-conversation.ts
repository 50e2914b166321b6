import { escapeHtml } from '#mail/outbound/mail-layout.ts'

export interface QuotedMessage {
  readonly authorName: string
  readonly html: string
  readonly text: string
  readonly createdAt: Date
}

export interface Quotation {
  readonly html: string
  readonly text: string
}

/** What was said in public, as a forwarded mail shows it. What lets its reader answer in the conversation is taken out. */
export function quotedConversation(title: string, messages: readonly QuotedMessage[]): Quotation {
  const parts = messages.map(({ authorName, html, text, createdAt }) => {
    const line = `${authorName} wrote on ${writtenTime(createdAt)}:`
    return {
      html: `<p>${escapeHtml(line)}</p><blockquote>${withoutMarks(html)}</blockquote>`,
      text: `${line}\n${withoutMarks(text).replace(/^/gm, '> ')}`,
    }
  })
  return {
    html: `<hr><p><strong>${escapeHtml(title)}</strong></p>${parts.map(({ html }) => html).join('')}`,
    text: [`---\n${title}`, ...parts.map(({ text }) => text)].join('\n\n'),
  }
}

const withoutMarks = (words: string) => words.replace(/\[ref:[^\]]{20,200}\]/gi, '').replace(/\+[0-9a-z]{55}(?=@)/gi, '')

const writtenTime = (time: Date) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
