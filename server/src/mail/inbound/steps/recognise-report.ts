import type { HoldReason } from '../inbound-mail.ts'
import { headerOf, type MailAtHand, type Step } from './step.ts'

const reasons: Record<string, HoldReason> = {
  'delivery-status': 'bounce',
  'disposition-notification': 'receipt',
  'feedback-report': 'complaint',
}

const mailServer = /^(mailer-daemon|mailerdaemon|mail-daemon)@/i
const postmaster = /^postmaster@/i
const undelivered =
  /undeliver|delivery (status|failure|has failed|incomplete)|returned mail|return(ed)? to sender|failure notice|mail delivery|unzustellbar|nicht zugestellt|non remis|no se ha entregado|mancata consegna/i

/** What mail servers and programs report about our mails. It is about a thread, but no message of it. */
export const recogniseReport: Step = {
  name: 'report',
  run(mail) {
    const { report } = mail.parsed
    const reason = report ? reasons[report.type] : isOldBounce(mail) ? 'bounce' : undefined
    if (!reason) return { finding: 'It is no report about another mail.' }

    const token = [...(report?.tokens ?? []), ...mail.parsed.bodyTokens].map((one) => mail.readToken(one)).find(Boolean)
    const about = token ? 'a mail of ours that it names' : 'a mail that it does not name'
    return { finding: `It is a ${reason} about ${about}.`, hold: reason, adds: { aboutThread: token?.threadId ?? null } }
  },
}

function isOldBounce(mail: MailAtHand): boolean {
  const sender = mail.parsed.from[0]?.address ?? ''
  return mailServer.test(sender) || (postmaster.test(sender) && undelivered.test(headerOf(mail, 'subject').slice(0, 500)))
}
