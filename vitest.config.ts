import { defineConfig } from 'vitest/config'

const seconds = 1000
const minutes = 60 * seconds

/** What must come is waited for on a busy machine too. Where it must come in time, the test says so. */
const patiently = { poll: { timeout: 20 * seconds } }

/** The long proofs run only when somebody says how many rounds: npm run prove. */
const proofs = {
  test: {
    name: 'prove',
    include: ['{server,e2e}/**/*.prove.ts'],
    pool: 'forks' as const,
    fileParallelism: false,
    expect: patiently,
    testTimeout: 60 * minutes,
    hookTimeout: 2 * minutes,
  },
}

export default defineConfig({
  test: {
    // Two at a time: PostgreSQL and the browser want the rest of a small machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          root: './server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          pool: 'forks',
          isolate: false,
          expect: patiently,
          testTimeout: 120 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      {
        test: {
          name: 'web',
          include: ['admin/src/**/*.test.{ts,tsx}', 'api-client/src/**/*.test.ts', 'ui/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'bin',
          include: ['bin/**/*.test.ts'],
          testTimeout: 30 * seconds,
        },
      },
      {
        test: {
          name: 'e2e',
          root: './e2e',
          include: ['**/*.test.ts'],
          pool: 'forks',
          // Among themselves: what must be seen within a second is not to wait for other tests.
          sequence: { groupOrder: 1 },
          expect: patiently,
          testTimeout: 120 * seconds,
          hookTimeout: 120 * seconds,
        },
      },
      ...(process.env.KEYDESK_PROVE_ROUNDS ? [proofs] : []),
    ],
  },
})
