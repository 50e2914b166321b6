import { createHash, randomBytes } from 'node:crypto'

/** Why somebody is let in by a link: to set up the desk, to choose a new password, to choose the first one. */
export type AccessLinkReason = 'set_up' | 'password' | 'invitation'
/** What a link can be redeemed for. An invitation, too, lets somebody choose a password. */
export type AccessLinkPurpose = Exclude<AccessLinkReason, 'invitation'>

interface Terms {
  readonly purpose: AccessLinkPurpose
  readonly hours: number
  readonly path: string
}

const day = 24

const terms: Record<AccessLinkReason, Terms> = {
  set_up: { purpose: 'set_up', hours: 7 * day, path: '/admin/setup' },
  password: { purpose: 'password', hours: day, path: '/admin/reset-password' },
  invitation: { purpose: 'password', hours: 7 * day, path: '/admin/reset-password' },
}

export interface NewAccessLink {
  readonly purpose: AccessLinkPurpose
  readonly token: string
  /** All that is kept of the token. */
  readonly tokenHash: Buffer
  readonly url: string
  readonly expiresAt: Date
}

export function makeAccessLink(reason: AccessLinkReason, baseUrl: string, now: Date): NewAccessLink {
  const { purpose, hours, path } = terms[reason]
  const token = randomBytes(32).toString('base64url')
  return {
    purpose,
    token,
    tokenHash: hashOfToken(token),
    url: `${baseUrl}${path}?token=${token}`,
    expiresAt: new Date(now.getTime() + hours * 3_600_000),
  }
}

export const hashOfToken = (token: string) => createHash('sha256').update(token).digest()
