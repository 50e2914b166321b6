import { msg } from '@keydesk/ui/messages.ts'
import type { Member } from './incident.queries.ts'

/** What a text for all may name, with its word in the menu, to be read by `t`. The server fills it in; this is for the preview. */
const values: Record<string, { label: string; of: (member: Member, agentName: string) => string }> = {
  'customer.first_name': { label: msg('First name'), of: ({ customer }) => nameOf(customer).split(/\s+/)[0] ?? '' },
  'customer.name': { label: msg('Name'), of: ({ customer }) => nameOf(customer) },
  'customer.email': { label: msg('Email address'), of: ({ customer }) => customer.email },
  'ticket.number': { label: msg('Ticket number'), of: ({ key }) => key },
  'ticket.subject': { label: msg('Subject'), of: ({ subject }) => subject },
  'agent.name': { label: msg('My name'), of: (_, agentName) => agentName },
}

export const placeholders = Object.entries(values).map(([name, { label }]) => ({ name, label }))

const placeholder = /\{\{\s*([\w.]*)\s*\}\}/g

/** The text as one of them will get it. */
export function filledFor(html: string, member: Member, agentName: string): string {
  return html.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    return value ? escaped(value.of(member, agentName)) : whole
  })
}

/** The names in a text that stand for nothing. */
export function unknownIn(html: string): string[] {
  return [...html.matchAll(placeholder)].map((match) => String(match[1])).filter((name) => !(name in values))
}

function nameOf({ name, email }: Member['customer']): string {
  return name.trim() === '' || name === email ? (email.split('@')[0] ?? email) : name
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
