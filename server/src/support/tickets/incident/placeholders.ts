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

/** Whoever never gave a name is called by their address until then; a greeting with it would be odd. */
function nameOf({ name, email }: Addressee['customer']): string {
  return name.trim() === '' || name === email ? (email.split('@')[0] ?? email) : name
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
