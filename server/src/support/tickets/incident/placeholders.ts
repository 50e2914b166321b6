export interface Addressee {
  readonly customer: { readonly name: string; readonly email: string }
  readonly ticketKey: string
  readonly subject: string
  readonly agentName: string
}

/** What a text for many may name, each time of the one who gets it. */
const values: Record<string, (addressee: Addressee) => string> = {
  'customer.name': ({ customer }) => nameOf(customer),
  'customer.first_name': ({ customer }) => nameOf(customer).split(/\s+/)[0] ?? '',
  'customer.email': ({ customer }) => customer.email,
  'ticket.number': ({ ticketKey }) => ticketKey,
  'ticket.subject': ({ subject }) => subject,
  'agent.name': ({ agentName }) => agentName,
}

export const placeholders = Object.keys(values)

const placeholder = /\{\{\s*([\w.]*)\s*\}\}/g

/** The names in a text that stand for nothing. */
export function unknownPlaceholders(html: string): string[] {
  return [...new Set([...html.matchAll(placeholder)].map((match) => String(match[1])))].filter((name) => !(name in values))
}

/** The text for one of them. What a customer is called is words and never markup. */
export function fillPlaceholders(html: string, addressee: Addressee): string {
  return html.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    return value ? escaped(value(addressee)) : whole
  })
}

const greeting = '(hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|cher|chère|guten tag|good morning)'

/** A text that was written to one of them, made fit for all: what is theirs alone becomes a placeholder again. */
export function asTemplate(html: string, { customer, ticketKey }: Pick<Addressee, 'customer' | 'ticketKey'>): string {
  const first = nameOf(customer).split(/\s+/)[0] ?? ''
  const own: [words: string, before: string, after: string, placeholder: string][] = [
    [customer.email, '', '', '{{customer.email}}'],
    [customer.name, '', '', '{{customer.name}}'],
    [ticketKey, '', '(?![0-9])', '{{ticket.number}}'],
    // Only where it greets: a first name may be a word like any other.
    [first, `(?<=\\b${greeting}\\s+)`, '(?![\\p{L}\\p{N}])', '{{customer.first_name}}'],
  ]
  return own
    .filter(([words]) => words.trim() !== '')
    .reduce((text, [words, before, after, name]) => text.replace(new RegExp(`${before}${spelled(words)}${after}`, 'giu'), name), html)
}

/** The customers whom a text for all names, by address or by full name. */
export function namedIn(html: string, customers: readonly Addressee['customer'][]): string[] {
  const isNamed = (words: string) => new RegExp(spelled(words), 'iu').test(html)
  return customers.filter(({ name, email }) => isNamed(email) || (/\S\s+\S/.test(name) && isNamed(name))).map(({ name }) => name)
}

/** Words as they may stand in HTML, by whoever wrote it. */
function spelled(words: string): string {
  const inMarkup = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const spellings = [words, escaped(words), inMarkup].map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return `(?:${[...new Set(spellings)].join('|')})`
}

/** Whoever never gave a name is called by their address until then; a greeting with it would be odd. */
function nameOf({ name, email }: Addressee['customer']): string {
  return name.trim() === '' || name === email ? (email.split('@')[0] ?? email) : name
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
