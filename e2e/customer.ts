import nodemailer, { type SendMailOptions } from 'nodemailer'

export interface Customer {
  readonly name: string
  readonly address: string
}

/** A customer's mail program, which delivers to the desk's own SMTP listener. */
export async function sendAs({ name, address }: Customer, smtpPort: number, mail: SendMailOptions): Promise<string> {
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, ignoreTLS: true })
  try {
    const { messageId } = await transport.sendMail({ from: { name, address }, ...mail })
    return messageId
  } finally {
    transport.close()
  }
}

/** Twelve by twelve red pixels. */
export const screenshot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAMCAIAAADZF8uwAAAAE0lEQVR4nGM4oKBAEDGMKhqMigBDD5ABZxJj3QAAAABJRU5ErkJggg==',
  'base64',
)

export const invoice = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`)

/** What Outlook makes of an answer: the new text on top, then a line, headers, and everything that was said before. */
export function outlookAnswer({ text, to, subject, quoted }: { text: string; to: string; subject: string; quoted: string }): string {
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<style>p.MsoNormal{margin:0;font-family:Calibri}</style></head><body lang="EN-GB"><div class="WordSection1">
<p class="MsoNormal">${text}<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b>From:</b> ${to}<br><b>Sent:</b> Tuesday, 24 November 2026 10:00<br><b>To:</b> Marta Nowak<br><b>Subject:</b> ${subject}<o:p></o:p></p></div></div>
${quoted}</div></body></html>`
}
