import { simpleParser } from 'mailparser'
import { tokensInBody } from '#mail/threading/thread-token.ts'
import { mailBody } from '../body/mail-body.ts'
import { collectFiles } from './mail-files.ts'
import { addressesIn, headersIn, messageIdsIn } from './mail-headers.ts'
import { reportIn } from './mail-report.ts'
import { limits, type ParsedMail } from './parsed-mail.ts'

/** Reads a mail from its bytes. Only ever called where it may take too long or too much without harm. */
export async function readMail(raw: Uint8Array): Promise<ParsedMail> {
  const parsed = await simpleParser(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), {
    maxHeadSize: limits.headBytes,
    maxChildNodes: limits.parts,
    skipHtmlToText: true,
    skipTextLinks: true,
    keepCidLinks: true,
    keepDeliveryStatus: true,
    ignoreEmbedded: true,
    checksumAlgo: false,
  })

  const headers = headersIn(parsed.headerLines)
  const all = (name: string) => headers.filter(([one]) => one === name).map(([, value]) => value)
  const html = typeof parsed.html === 'string' ? parsed.html : null
  const text = parsed.text ?? null
  const subject = clean(parsed.subject ?? '').slice(0, 1_000)

  const files = await collectFiles(parsed.attachments, html && clean(html))
  const body = mailBody({ html: files.html, text: text && clean(text), subject, findImage: files.findImage })
  const references = [...all('in-reply-to').flatMap(messageIdsIn), ...all('references').flatMap(messageIdsIn).reverse()]

  return {
    messageId: messageIdsIn(all('message-id')[0] ?? '')[0] ?? null,
    references: [...new Set(references)].slice(0, limits.references),
    from: addressesIn(parsed.from),
    to: addressesIn(parsed.to).map(({ address }) => address),
    cc: addressesIn(parsed.cc).map(({ address }) => address),
    subject,
    headers,
    body,
    bodyTokens: tokensInBody(`${text ?? ''}\n${withoutTags(files.html ?? '')}`),
    report: reportIn(parsed),
    files: files.shownIn(`${body.html}${body.quotedHtml ?? ''}`),
  }
}

const clean = (text: string) => text.replaceAll('\u0000', '')
const withoutTags = (html: string) => html.replace(/<[^<>]{0,2000}>/g, '')
