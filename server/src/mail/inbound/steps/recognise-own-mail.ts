import { tokensInMessageIds } from '#mail/threading/thread-token.ts'
import type { Step } from './step.ts'

/** A mail of ours that came back, or one in our own name: answering it would go on for ever. */
export const recogniseOwnMail: Step = {
  name: 'own mail',
  run({ parsed, ownSenders, readToken, readNotice }) {
    if (tokensInMessageIds(parsed.messageId ?? '').some((token) => readToken(token) ?? readNotice(token))) {
      return { finding: 'This is a mail of ours: its Message-ID is one that we gave.', hold: 'own_mail' }
    }
    const own = parsed.from.find(({ address }) => ownSenders.has(address))
    if (own) return { finding: `It is sent in the name of ${own.address}, which is a mailbox of this desk.`, hold: 'own_mail' }
    return { finding: 'It is not from us.' }
  },
}
