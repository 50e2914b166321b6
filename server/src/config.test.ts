import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, unknownVariables, variables } from './config.ts'
import { answerTo } from './help.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('reading the configuration', () => {
  test('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: 'localhost',
      databaseUrl: null,
      dataDirectory: resolve('data'),
      isWeb: true,
      isWorker: true,
      secrets: null,
      mailIn: { host: 'localhost', smtpPort: 2525, lmtpPort: null },
    })
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null })
  })

  test('understands what is set', () => {
    const config = readConfig({
      KEYDESK_ROLES: 'worker',
      KEYDESK_BASE_URL: 'https://desk.example.com/',
      KEYDESK_LMTP_PORT: '24',
      KEYDESK_SMTP_IN_PORT: 'off',
      KEYDESK_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8',
      KEYDESK_SECRET: `${'new'.repeat(12)} ${'old'.repeat(12)}`,
      KEYDESK_ADMIN_EMAIL: 'Ada@Example.com',
      KEYDESK_ADMIN_PASSWORD: 'correct horse',
    })
    expect(config).toMatchObject({
      isWeb: false,
      isWorker: true,
      baseUrl: 'https://desk.example.com',
      mailIn: { smtpPort: null, lmtpPort: 24 },
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      secrets: ['new'.repeat(12), 'old'.repeat(12)],
      firstAdmin: { email: 'ada@example.com', password: 'correct horse' },
    })
  })

  test.each([
    ['PORT', '70000', 'PORT is not a port.'],
    ['PORT', 'web', 'PORT is not a port.'],
    ['KEYDESK_BASE_URL', 'desk.example.com', 'KEYDESK_BASE_URL is not a URL that begins with http:// or https://.'],
    ['KEYDESK_TRUSTED_PROXIES', '10.0.0.0/33', 'KEYDESK_TRUSTED_PROXIES is neither an address nor a network such as 10.0.0.0/8.'],
    ['KEYDESK_TRUSTED_PROXIES', 'proxy', 'KEYDESK_TRUSTED_PROXIES is neither an address nor a network such as 10.0.0.0/8.'],
    ['DATABASE_URL', 'mysql://localhost/x', 'DATABASE_URL is not a URL that begins with postgres:// or postgresql://.'],
    ['KEYDESK_ROLES', 'web,cron', 'KEYDESK_ROLES knows only web and worker.'],
    ['KEYDESK_ROLES', ',', 'KEYDESK_ROLES names none of web and worker.'],
    ['KEYDESK_SECRET', 'short', 'KEYDESK_SECRET has fewer than 32 characters.'],
    ['KEYDESK_SECRET', `${'long'.repeat(10)} short`, 'KEYDESK_SECRET has fewer than 32 characters.'],
    ['KEYDESK_SUPPORT_ADDRESS', 'support', 'KEYDESK_SUPPORT_ADDRESS is not an email address.'],
    ['KEYDESK_SMTP_IN_PORT', 'none', 'KEYDESK_SMTP_IN_PORT is neither a port nor "off".'],
    ['KEYDESK_LMTP_PORT', '-1', 'KEYDESK_LMTP_PORT is not a port.'],
    ['KEYDESK_SMTP_URL', 'http://mail', 'KEYDESK_SMTP_URL is not a URL that begins with smtp:// or smtps://.'],
    ['KEYDESK_LOG_LEVEL', 'loud', 'KEYDESK_LOG_LEVEL is none of fatal, error, warn, info, debug, trace, silent.'],
    ['KEYDESK_LOG_FORMAT', 'xml', 'KEYDESK_LOG_FORMAT is neither pretty nor json.'],
    ['KEYDESK_ADMIN_EMAIL', 'ada@example.com', 'KEYDESK_ADMIN_PASSWORD is missing beside KEYDESK_ADMIN_EMAIL.'],
    ['KEYDESK_ADMIN_PASSWORD', 'correct horse', 'KEYDESK_ADMIN_EMAIL is missing beside KEYDESK_ADMIN_PASSWORD.'],
  ])('%s=%s is named with what is wrong', (name, value, problem) => {
    expect(problemsOf({ [name]: value })).toEqual([problem])
  })

  test('every wrong one is named at once', () => {
    const names = problemsOf({ PORT: 'x', DATABASE_URL: 'x', KEYDESK_ADMIN_EMAIL: 'x', KEYDESK_ADMIN_PASSWORD: 'short' })
    expect(names.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'DATABASE_URL', 'KEYDESK_ADMIN_EMAIL', 'KEYDESK_ADMIN_PASSWORD'])
  })

  test('a mistyped variable of ours is noticed, what tests set is not', () => {
    expect(unknownVariables({ KEYDESK_ADMIN_MAIL: 'x', KEYDESK_ROLES: 'web', KEYDESK_TEST_LOG: 'debug', HOME: '/' })).toEqual([
      'KEYDESK_ADMIN_MAIL',
    ])
  })
})

describe('asking the command line', () => {
  test('--help lists every variable', () => {
    const text = answerTo(['--help'])?.text ?? ''
    for (const name of ['PORT', 'DATABASE_URL', 'KEYDESK_ADMIN_PASSWORD', 'KEYDESK_LOG_FORMAT']) expect(text).toContain(`  ${name}\n      `)
  })

  test('an unknown option is refused, and none starts the desk', () => {
    expect(answerTo(['--hlep'])).toMatchObject({ isWrong: true })
    expect(answerTo([])).toBeNull()
  })
})

test('the page on installing explains every variable', () => {
  const page = readFileSync(new URL('../../docs/operations/install.md', import.meta.url), 'utf8')
  expect(Object.keys(variables).filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})
