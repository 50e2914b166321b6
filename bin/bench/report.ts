import { availableParallelism } from 'node:os'
import type { Case } from './cases.ts'
import type { Measured } from './load.ts'

export interface Row {
  readonly case: Case
  readonly measured: Measured
}

export interface Report {
  readonly tickets: number
  readonly clients: number
  readonly ceilings: { readonly alone: Measured; readonly select: Measured }
  readonly rows: readonly Row[]
  readonly memory: { readonly idle: number; readonly underLoad: number }
  readonly start: { readonly first: number; readonly later: number } | null
}

const number = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ')
const ms = (value: number) => value.toFixed(1)
const share = (value: number, of: number) => `${((value / of) * 100).toFixed(value / of < 0.1 ? 1 : 0)} %`

/** What was measured, as a section of docs/benchmarks.md. */
export function sectionOf({ tickets, clients, ceilings: { alone, select }, rows, memory, start }: Report): string {
  const lines = rows.map(({ case: asked, measured }) => {
    const { name, p95, perSecond } = asked
    const budget = [perSecond && `≥ ${perSecond}/s`, p95 && `p95 ≤ ${p95} ms`].filter(Boolean).join(', ')
    return [
      name,
      number(measured.perSecond),
      ms(measured.p50),
      ms(measured.p95),
      share(measured.perSecond, alone.perSecond),
      share(measured.perSecond, select.perSecond),
      budget,
      budget ? verdict(asked, measured) : '',
    ]
  })
  const ceiling = (name: string, { perSecond, p50, p95 }: Measured) => [
    name,
    number(perSecond),
    ms(p50),
    ms(p95),
    share(perSecond, alone.perSecond),
    share(perSecond, select.perSecond),
    '',
    '',
  ]
  const table = [
    ['', 'per second', 'p50 ms', 'p95 ms', 'of Fastify alone', 'of Fastify + SELECT', 'budget', ''],
    ['---', '--:', '--:', '--:', '--:', '--:', '---', '---'],
    ceiling('*Fastify alone, an answer as long as the list*', alone),
    ceiling('*Fastify + the one SELECT of the list*', select),
    ...lines,
  ]
  const first = rows[0]?.measured
  return [
    `## ${number(tickets)} tickets, ${clients} clients, ${availableParallelism()} cores`,
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    first ? `The list serves ${share(first.perSecond, select.perSecond)} of Fastify with the same SELECT (budget: 50 %).` : '',
    `Memory of the program: ${number(memory.idle)} MB idle (budget 200), ${number(memory.underLoad)} MB at most under load (budget 400).`,
    start ? `Start: ${ms(start.first / 1000)} s the first time (budget 4), ${ms(start.later / 1000)} s later (budget 2).` : '',
    '',
  ].join('\n')
}

function verdict({ p95, perSecond }: Pick<Case, 'p95' | 'perSecond'>, measured: Measured): string {
  if (measured.failures.size > 0) return `failed: ${[...measured.failures].map(([status, count]) => `${count} × ${status}`).join(', ')}`
  const missed = [
    perSecond && measured.perSecond < perSecond && `${number(measured.perSecond)}/s`,
    p95 && measured.p95 > p95 && `${ms(measured.p95)} ms`,
  ].filter(Boolean)
  return missed.length > 0 ? `missed: ${missed.join(', ')}` : 'met'
}
