import { EmailAddress } from '#kernel/email-address.ts'
import type { Step } from './step.ts'

/** Who wrote: the first address of From that can be answered. */
export const findSender: Step = {
  name: 'sender',
  run({ parsed }) {
    for (const { address, name } of parsed.from) {
      const { data } = EmailAddress.safeParse(address)
      if (data) return { finding: `It is from ${data}.`, adds: { sender: { address: data, name } } }
    }
    return { finding: 'It says nowhere who sent it: there is no From that can be answered.', hold: 'no_sender' }
  },
}
