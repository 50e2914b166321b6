import { compile } from 'html-to-text'

export interface MailBody {
  readonly html: string
  readonly text: string
}

const toText = compile({
  wordwrap: false as const,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] as [string, string] } },
  ],
})

/** What a mail of our own says, as HTML and as text. The parts are HTML that is safe already. */
export function composeMailBody({ html, footer }: { html: string; footer?: string }): MailBody {
  const whole = footer ? `${html}<div style="margin-top:24px;font-size:13px;color:#5f6673">${footer}</div>` : html
  return { html: whole, text: toText(whole).trim() }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words of others inside the HTML of a mail of ours. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#1c1f26"

/** The two bodies as they travel, ending with the mark that an answer brings back. */
export function layOutMail({ html, text }: MailBody, mark: string | null): MailBody {
  const markHtml = mark ? `<p style="margin:32px 0 0;font-size:11px;line-height:1.4;color:#8b919c">${mark}</p>` : ''
  return {
    html: `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;padding:16px"><div style="max-width:640px;${font}">${html}${markHtml}</div></body></html>`,
    text: mark ? `${text}\n\n${mark}\n` : `${text}\n`,
  }
}

const inlineImage = /<img\b[^>]*?\sdata-attachment-id="([0-9a-f-]{36})"[^>]*>/g
const alternative = /\salt="[^"]*"/

export function contentIdOf(attachmentId: string): string {
  return `${attachmentId}@keydesk`
}

/** The images of a text point at parts of its mail; which attachments they are is told beside. */
export function withContentIds(html: string, attachmentIds: readonly string[]): { html: string; inlineIds: ReadonlySet<string> } {
  const inlineIds = new Set<string>()
  const pointed = html.replace(inlineImage, (image, id: string) => {
    if (!attachmentIds.includes(id)) return ''
    inlineIds.add(id)
    return `<img src="cid:${contentIdOf(id)}"${image.match(alternative)?.[0] ?? ''} style="max-width:100%">`
  })
  return { html: pointed, inlineIds }
}
