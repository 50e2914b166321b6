export interface SmtpRefusal {
  readonly address: string
  /** In the server's words. */
  readonly reply: string
  readonly isPermanent: boolean
}

/** No mail can be sent: the server does not answer, or does not let us in. No mail is at fault. */
export class SmtpUnreachable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'SmtpUnreachable'
  }
}

/** As nodemailer tells what the server said. */
interface Told extends Error {
  readonly code?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
  readonly permanent?: boolean | undefined
  readonly recipient?: string | undefined
  readonly rejectedErrors?: Told[] | undefined
}

/**
 * Who does not get a mail, told from what went wrong with it: some recipients by name, or all. That we are to log in
 * first is nobody's refusal.
 */
export function refusalsFrom(errors: readonly Told[], recipients: readonly string[]): SmtpRefusal[] {
  const [first] = errors
  if (first?.rejectedErrors) return refusalsFrom(first.rejectedErrors, recipients)
  const unwelcome = errors.find(({ responseCode }) => responseCode === 530)
  if (unwelcome) throw new SmtpUnreachable(unwelcome)

  return errors.flatMap((error) => {
    // Without the server's words it is what the library saw coming: the mail is larger than the server takes.
    const isPermanent = error.permanent ?? error.code === 'EMESSAGE'
    const addresses = error.recipient ? [error.recipient] : recipients
    return addresses.map((address) => ({ address, reply: wordsOf(error), isPermanent }))
  })
}

function wordsOf({ code, response, message }: Told): string {
  if (code === 'ESTREAM') return 'One of its files cannot be read here.'
  return (response ?? message).replace(/\s+/g, ' ').trim()
}
