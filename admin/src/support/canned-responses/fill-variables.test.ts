import { describe, expect, it, test } from 'vitest'
import { fillVariables } from './fill-variables.ts'

const values = {
  customer: { name: 'Ida <b>Lund', email: 'ida@lund.example' },
  ticket: { key: 'TICK-1001', subject: 'Error 302 & more' },
  agent: { name: 'Ana Horvat' },
}

describe('the places of a text', () => {
  it.each([
    ['Hello {{customer.first_name}},', 'Hello Ida,'],
    ['{{ customer.name }}', 'Ida &lt;b&gt;Lund'],
    ['{{ticket.number}}: {{ticket.subject}}', 'TICK-1001: Error 302 &amp; more'],
    ['{{agent.name}}', 'Ana Horvat'],
    ['{{license.key}}', '{{license.key}}'],
    ['{{toString}}', '{{toString}}'],
  ])('%s', (html, expected) => expect(fillVariables(html, values)).toBe(expected))
})

test('a customer without a name leaves the place empty, to be asked about', () => {
  const nameless = { ...values, customer: { name: 'ida@lund.example', email: 'ida@lund.example' } }
  expect(fillVariables('Hello {{customer.first_name}}', nameless)).toBe('Hello {{customer.first_name}}')
})
