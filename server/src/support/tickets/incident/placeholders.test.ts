import { describe, expect, it } from 'vitest'
import { fillPlaceholders, unknownPlaceholders } from './placeholders.ts'

const ida = {
  customer: { name: 'Ida Lund', email: 'ida@example.com' },
  ticketKey: 'TICK-1301',
  subject: 'Nothing <works>',
  agentName: 'Jonas Hedlund',
}

describe('a text for many', () => {
  it.each([
    ['Hi {{customer.first_name}},', 'Hi Ida,'],
    ['{{ customer.name }} <{{customer.email}}>', 'Ida Lund <ida@example.com>'],
    ['{{ticket.number}}: {{ticket.subject}}', 'TICK-1301: Nothing &#60;works&#62;'],
    ['{{agent.name}}', 'Jonas Hedlund'],
    ['no placeholder { at } all', 'no placeholder { at } all'],
  ])('%s becomes %s', (text, expected) => {
    expect(fillPlaceholders(text, ida)).toBe(expected)
  })

  it('greets nobody by an address', () => {
    const unnamed = { ...ida, customer: { name: 'ida@example.com', email: 'ida@example.com' } }
    expect(fillPlaceholders('Hi {{customer.first_name}}', unnamed)).toBe('Hi ida')
  })

  it('fills in nothing twice, whatever a customer is called', () => {
    const sly = { ...ida, customer: { name: '{{agent.name}}', email: 'x@example.com' } }
    expect(fillPlaceholders('{{customer.name}}', sly)).toBe('{{agent.name}}')
  })

  it('says which names stand for nothing', () => {
    expect(unknownPlaceholders('{{customer.name}} {{customer.phone}} {{}}')).toEqual(['customer.phone', ''])
  })
})
