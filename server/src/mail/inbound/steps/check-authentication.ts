import type { MailAtHand, Step } from './step.ts'

interface Results {
  readonly dmarc: string | null
  /** The domains whose signatures hold. */
  readonly signers: readonly string[]
}

/**
 * Whether the sender is who they say, by the word of our own receiving server (RFC 8601). Anybody can write such a
 * header, so only those of servers that we were told to trust count, and only where those put them: at the top.
 */
export const checkAuthentication: Step = {
  name: 'authentication',
  run(mail) {
    const { dmarc, signers } = resultsOf(mail)
    const domain = mail.parsed.from[0]?.address.split('@').at(-1)?.toLowerCase() ?? ''
    const isAligned = signers.some((signer) => domain === signer || domain.endsWith(`.${signer}`))

    if (dmarc === 'fail') return { finding: `Our mail server says that this is not from ${domain} (DMARC).`, hold: 'authentication_failed' }
    if (dmarc === 'pass' || isAligned) return { finding: `Our mail server vouches for ${domain}.`, adds: { isAuthenticated: true } }
    return { finding: 'No server that we trust vouches for the sender.' }
  },
}

function resultsOf({ parsed, trustedAuthserv }: MailAtHand): Results {
  const trusted = topmostResults(parsed.headers, new Set(trustedAuthserv.map((name) => name.toLowerCase())))
  const parts = trusted.flatMap((value) => withoutComments(value).split(';').slice(1))
  const dmarc = parts.map((part) => /^\s*dmarc\s?=\s?(\w+)/i.exec(part)?.[1]?.toLowerCase()).find(Boolean) ?? null
  const signers = parts.flatMap((part) => (/^\s*dkim\s?=\s?pass\b/i.test(part) ? signerOf(part) : []))
  return { dmarc, signers }
}

/** The trusted results that stand together; below the next server's own line anything may have been there before. */
function topmostResults(headers: MailAtHand['parsed']['headers'], trusted: ReadonlySet<string>): string[] {
  const found: string[] = []
  for (const [name, value] of headers) {
    if (name === 'received' && found.length > 0) break
    const server = value.trim().split(/[\s;]/, 1)[0]?.toLowerCase() ?? ''
    if (name === 'authentication-results' && trusted.has(server)) found.push(value)
  }
  return found
}

function signerOf(part: string): string[] {
  const signer = /\bheader\.[di]\s?=\s?"?(?:[^\s"@;]{0,64}@)?([a-z0-9.-]{1,255})/i.exec(part)?.[1]?.toLowerCase()
  return signer?.includes('.') ? [signer] : []
}

const withoutComments = (value: string) => value.replace(/\([^()]*\)/g, ' ')
