import { expect, it } from 'vitest'
import type { Member } from './incident.queries.ts'
import { filledFor, unknownIn } from './placeholders.ts'

const ida = { key: 'TICK-1301', subject: 'Nothing <works>', customer: { name: 'Ida Lund', email: 'ida@example.com' } } as Member

it.each([
  ['Hi {{customer.first_name}},', 'Hi Ida,'],
  ['{{ ticket.number }} {{ticket.subject}}', 'TICK-1301 Nothing &#60;works&#62;'],
  ['{{agent.name}} {{nobody}}', 'Jonas {{nobody}}'],
])('%s is seen as %s', (html, expected) => {
  expect(filledFor(html, ida, 'Jonas')).toBe(expected)
})

it('says what stands for nothing', () => {
  expect(unknownIn('{{customer.name}} {{customer.phone}}')).toEqual(['customer.phone'])
})
