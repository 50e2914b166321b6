import type { Language } from './scenario.ts'

export interface SampleColleague {
  readonly key: string
  readonly name: string
  readonly role: 'admin' | 'support_agent' | 'developer'
  readonly speaks: readonly Language[]
  /** Hours of UTC between which they work. */
  readonly from: number
  readonly until: number
}

export const sampleColleagues: readonly SampleColleague[] = [
  { key: 'dana', name: 'Dana Okafor', role: 'admin', speaks: ['en'], from: 8, until: 16.5 },
  { key: 'tomasz', name: 'Tomasz Wiśniewski', role: 'support_agent', speaks: ['en'], from: 7, until: 15.5 },
  { key: 'priya', name: 'Priya Raman', role: 'support_agent', speaks: ['en'], from: 9, until: 17.5 },
  { key: 'lena', name: 'Lena Vogt', role: 'support_agent', speaks: ['en', 'de'], from: 7.5, until: 16 },
  { key: 'camille', name: 'Camille Laurent', role: 'support_agent', speaks: ['en', 'fr'], from: 8, until: 16.5 },
  { key: 'jonas', name: 'Jonas Hartmann', role: 'developer', speaks: ['en'], from: 8.5, until: 17 },
  { key: 'hana', name: 'Hana Sato', role: 'developer', speaks: ['en'], from: 7, until: 15 },
]
