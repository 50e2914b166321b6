import { reaction } from '#kernel/feature.ts'
import { incidentReplyWritten } from '../ticket.events.ts'
import { findIncidentReply } from './incidents.store.ts'
import { sendToMember } from './send-to-member.ts'

/** Says a reply to all on each ticket that it is still to be said on. */
export const sendIncidentReply = reaction({
  name: 'tickets.send-incident-reply',
  to: incidentReplyWritten,
  retryLimit: 20,

  async run(ctx, { replyId }) {
    const reply = await findIncidentReply(ctx, replyId)
    for (const ticketId of reply?.waitingIds ?? []) if (reply) await sendToMember(ctx, { reply, ticketId })
  },
})
