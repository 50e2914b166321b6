import { createHmac, timingSafeEqual } from 'node:crypto'

export const cookieName = (isSecure: boolean) => (isSecure ? '__Host-keydesk' : 'keydesk')

/** The session token of a Cookie header (RFC 6265 §5.4) that we signed, else null. The database alone holds no usable cookie. */
export function tokenInCookie(header: string | undefined, { isSecure, secret }: { isSecure: boolean; secret: string }): string | null {
  const start = `${cookieName(isSecure)}=`
  const pair = header?.split(/; */).find((part) => part.startsWith(start))
  if (!pair) return null

  const value = decoded(pair.slice(start.length))
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null

  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1))
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
