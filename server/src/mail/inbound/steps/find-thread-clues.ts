import { tokensInAddresses, tokensInMessageIds } from '#mail/threading/thread-token.ts'
import type { ThreadClue } from '../mail-receiver.ts'
import type { MailAtHand, Step } from './step.ts'

const addressHeaders = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to', 'to', 'cc']

/** Our signed tokens in the mail: in what it answers, in the addresses it went to, in the text (product decision 9). */
export const findThreadClues: Step = {
  name: 'tokens',
  run(mail, { sender }) {
    const found = tokensIn(mail).map(({ carrier, text }) => ({ carrier, token: mail.readToken(text), notice: mail.readNotice(text) }))
    const clues = found.flatMap(({ carrier, token }): ThreadClue[] =>
      token ? [{ by: 'token', carrier, threadId: token.threadId, isForSender: sender !== null && token.isFor(sender.address) }] : [],
    )
    const notices = found.flatMap(({ notice }) => notice ?? [])
    const hasBrokenToken = found.some(({ token, notice }) => token === null && notice === null)
    const adds = { clues, notices, hasBrokenToken }

    const noticed = found.find(({ notice }) => notice !== null)
    if (noticed) return { finding: `It carries the token of a notice to one of us in its ${noticed.carrier}.`, adds }
    if (clues[0]?.by === 'token') return { finding: `It carries a token of ours in its ${clues[0].carrier}.`, adds }
    if (hasBrokenToken) return { finding: 'It carries a token that is not ours, or not of this environment.', adds }
    return { finding: 'It carries no token of ours.' }
  },
}

function tokensIn({ parsed, envelopeTo }: MailAtHand): { carrier: string; text: string }[] {
  const addresses = [...envelopeTo, ...parsed.headers.filter(([name]) => addressHeaders.includes(name)).map(([, value]) => value)]
  const carriers: [string, string[]][] = [
    ['references', parsed.references.flatMap(tokensInMessageIds)],
    ['address', addresses.flatMap(tokensInAddresses)],
    ['text', [...parsed.bodyTokens]],
  ]
  return carriers.flatMap(([carrier, texts]) => texts.map((text) => ({ carrier, text })))
}
