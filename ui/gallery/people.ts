import type { Person } from '../src/person.ts'

const agent = (id: string, name: string): Person => ({ kind: 'agent', id, name })

export const ines = agent('0193-a', 'Ines Carvalho')
export const tomasz = agent('0193-b', 'Tomasz Wilk')
export const priya = agent('0193-c', 'Priya Raman')
export const jonas = agent('0193-d', 'Jonas Haas')
export const dana = agent('0193-e', 'Dana Ortega')
export const marta: Person = { kind: 'customer', id: '0193-f', name: 'Marta Nowak' }

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
