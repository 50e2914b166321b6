import { escaped } from '../tickets/create/html-of-text.ts'

/** What the places of a text stand for. */
export interface Values {
  readonly customer: { readonly name: string; readonly email: string }
  readonly ticket: { readonly key: string; readonly subject: string }
  readonly agent: { readonly name: string }
}

/** What can stand in a canned response, and what it becomes. */
export const variables = {
  'customer.name': ({ customer }: Values) => nameOf(customer),
  'customer.first_name': ({ customer }: Values) => nameOf(customer)?.split(/\s+/)[0] ?? null,
  'ticket.number': ({ ticket }: Values) => ticket.key,
  'ticket.subject': ({ ticket }: Values) => ticket.subject,
  'agent.name': ({ agent }: Values) => agent.name,
} as const

const place = /\{\{\s*([\w.]{1,60})\s*\}\}/g

/** Puts the values into the places of a text. What is not known stays as it stands, and is asked about before it is sent. */
export function fillVariables(html: string, values: Values): string {
  return html.replace(place, (whole, name: string) => {
    const value = Object.hasOwn(variables, name) ? variables[name as keyof typeof variables](values) : null
    return value ? escaped(value) : whole
  })
}

// Who wrote without a name is called by their address.
function nameOf({ name, email }: Values['customer']): string | null {
  return name.trim() === '' || name.toLowerCase() === email.toLowerCase() || name.includes('@') ? null : name.trim()
}
