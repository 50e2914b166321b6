/** What an element of a mail is, as the program that wrote it tells by class, id or style. */
export type FoldMark = 'quote' | 'bare-quote' | 'attribution' | 'rest' | 'signature'

const byClass: Record<string, FoldMark> = {
  gmail_attr: 'attribution',
  'moz-cite-prefix': 'attribution',
  'reply-intro': 'attribution',
  yahoo_quoted: 'quote',
  protonmail_quote: 'quote',
  tutanota_quote: 'quote',
  freshdesk_quote: 'quote',
  zmail_extra: 'quote',
  outlookmessageheader: 'rest',
  'ms-outlook-mobile-reference-message': 'rest',
  gmail_signature: 'signature',
  'moz-signature': 'signature',
  protonmail_signature_block: 'signature',
  'tutanota-signature': 'signature',
  applemailsignature: 'signature',
}

const byId: Record<string, FoldMark> = {
  divrplyfwdmsg: 'rest',
  appendonsend: 'rest',
  stopspelling: 'rest',
  olk_src_body_section: 'rest',
  'mail-editor-reference-message-container': 'rest',
  replysplit: 'rest',
  'reply-intro': 'attribution',
  signature: 'signature',
  applemailsignature: 'signature',
  'ms-outlook-mobile-signature': 'signature',
  'ms-outlook-mobile-body-separator-line': 'signature',
}

// Outlook on the desktop draws a line above the header of the mail that is answered.
const outlookLine = /border-top: ?solid (#e1e1e1|#b5c4df)/i
// Outlook on the web puts x_ before every name of a mail that it quotes.
const foreignPrefix = /^(x_)+/

export function foldMarkOf(tag: string, attributes: Record<string, string>): FoldMark | null {
  const { id = '', class: classes = '', name = '', style = '', type = '' } = attributes
  const plain = (text: string) => text.trim().toLowerCase().replace(foreignPrefix, '')
  const names = classes.slice(0, 1_000).split(/\s+/).map(plain)

  if (tag === 'blockquote') return type.toLowerCase() === 'cite' || names.includes('gmail_quote') ? 'quote' : 'bare-quote'
  if (attributes['data-marker'] === '__DIVIDER__') return 'rest'
  if (plain(name) === 'quote' && tag === 'div') return 'quote'
  if (outlookLine.test(style.slice(0, 1_000))) return 'rest'
  for (const one of names) if (byClass[one]) return byClass[one]
  return byId[plain(id)] ?? null
}
