import { describe, expect, it } from 'vitest'
import { asTemplate, fillPlaceholders, namedIn, unknownPlaceholders } from './placeholders.ts'

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

  it.each([
    ['<p>Hi Ida,</p><p>TICK-1301 is done.</p>', '<p>Hi {{customer.first_name}},</p><p>{{ticket.number}} is done.</p>'],
    ['<p>Dear Ida Lund, we wrote to Ida@example.com</p>', '<p>Dear {{customer.name}}, we wrote to {{customer.email}}</p>'],
    ["<p>Dear O'Neil &amp; Sons,</p>", '<p>Dear {{customer.name}},</p>', "O'Neil & Sons"],
    ['<p>Idaho is up again.</p>', '<p>Idaho is up again.</p>'],
    ['<p>TICK-13010 is another.</p>', '<p>TICK-13010 is another.</p>'],
  ])('made of what one was told: %s', (html, expected, name = ida.customer.name) => {
    expect(asTemplate(html, { ...ida, customer: { ...ida.customer, name } })).toBe(expected)
  })

  it('knows whom it names', () => {
    const others = [ida.customer, { name: 'Will', email: 'will@example.com' }, { name: 'Lars Holm', email: 'lars@example.com' }]
    expect(namedIn('<p>Ida Lund and LARS@example.com: will update.</p>', others)).toEqual(['Ida Lund', 'Lars Holm'])
    expect(namedIn('<p>Will update within 30 minutes.</p>', others)).toEqual([])
  })

  it('says which names stand for nothing', () => {
    expect(unknownPlaceholders('{{customer.name}} {{customer.phone}} {{}}')).toEqual(['customer.phone', ''])
  })
})
