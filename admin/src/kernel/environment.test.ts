import { describe, expect, it, test } from 'vitest'
import { basePathOf, environmentHere, placeIn } from './environment.ts'

const environments = [
  { key: 'production', isProduction: true },
  { key: 'staging', isProduction: false },
]

describe('the environment of an address', () => {
  it.each([
    ['/admin', null, '/admin'],
    ['/admin/tickets', null, '/admin'],
    ['/staging/admin/tickets/TEST-1001', 'staging', '/staging/admin'],
    ['/staging/administrator', null, '/admin'],
    ['/', null, '/admin'],
  ])('%s', (pathname, environment, basePath) => {
    expect(placeIn(pathname)).toEqual({ environment, basePath })
  })

  test('Production is where no environment is named', () => {
    expect(environmentHere(environments, placeIn('/admin/tickets'))?.key).toBe('production')
    expect(environmentHere(environments, placeIn('/staging/admin'))?.key).toBe('staging')
    expect(environmentHere(environments, placeIn('/nowhere/admin'))).toBeNull()
  })

  test('each environment has its own address', () => {
    expect(environments.map(basePathOf)).toEqual(['/admin', '/staging/admin'])
  })
})
