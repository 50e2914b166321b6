import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

test('an error is told without what a library hung on it', () => {
  const written: string[] = []
  const log = createLog(
    { level: 'info', format: 'json' },
    new PassThrough().on('data', (chunk) => written.push(String(chunk))),
  )
  const lost = Object.assign(new Error('The connection was lost'), { code: '57P01', client: { statements: ['select secret'] } })
  log.warn({ err: new AggregateError([lost], 'Nothing answered'), password: 'correct horse' }, 'It failed')

  const record = JSON.parse(written.join(''))
  expect(record).toMatchObject({ level: 'warn', password: '(hidden)', msg: 'It failed' })
  expect(record.err.errors[0]).toMatchObject({ code: '57P01', message: 'The connection was lost' })
  expect(written.join('')).not.toContain('select secret')
})
