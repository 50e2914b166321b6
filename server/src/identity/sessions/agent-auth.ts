import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { v7 as newId } from 'uuid'

export interface AgentAuthOptions {
  /** The pool that sees the schema `platform`. */
  readonly pool: pg.Pool
  readonly baseUrl: string
  readonly secret: string
}

export type AgentAuth = ReturnType<typeof createAgentAuth>

const week = 7 * 24 * 60 * 60

/** Passwords and sessions of agents. Only our own routes reach it: its HTTP handler is not mounted. */
export function createAgentAuth({ pool, baseUrl, secret }: AgentAuthOptions) {
  const isSecure = baseUrl.startsWith('https://')

  return betterAuth({
    baseURL: baseUrl,
    secret,
    database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      modelName: 'agent_sessions',
      expiresIn: week,
      updateAge: week / 7,
      fields: {
        userId: 'agent_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: {
      modelName: 'agents',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    account: {
      modelName: 'agent_accounts',
      fields: {
        userId: 'agent_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'agent_verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: { name: isSecure ? '__Host-keydesk' : 'keydesk', attributes: { secure: isSecure, sameSite: 'lax', path: '/' } },
      },
      database: { generateId: () => newId() },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const derive = promisify(argon2)

// argon2id with the first recommendation of RFC 9106 for constrained memory (64 MiB, 3 passes).
const cost = { parallelism: 1, memory: 65_536, passes: 3, tagLength: 32 }
const scheme = 'argon2id'

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })
  return [scheme, cost.memory, cost.passes, cost.parallelism, nonce.toString('base64url'), tag.toString('base64url')].join('$')
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, memory, passes, parallelism, nonce, tag] = hash.split('$')
  if (name !== scheme || !nonce || !tag) return false
  const expected = Buffer.from(tag, 'base64url')
  const actual = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(expected, actual)
}
