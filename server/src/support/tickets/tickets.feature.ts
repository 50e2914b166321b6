import type { Feature } from '#kernel/feature.ts'
import type { LiveHub } from '#kernel/live.ts'
import { assigneeRoutes } from './assignees.routes.ts'
import { runBulkActionReaction } from './bulk/run-bulk-action.reaction.ts'
import { bulkRoutes } from './bulk.routes.ts'
import { closeResolvedTicketsJob } from './close-resolved-tickets.job.ts'
import { confirmTicket } from './confirm-ticket.reaction.ts'
import { conversationRoutes } from './conversation.routes.ts'
import { handOverTicketsHere } from './hand-over-tickets.reaction.ts'
import { sendIncidentReply } from './incident/send-incident-reply.reaction.ts'
import { incidentRoutes } from './incidents.routes.ts'
import { findKeysInMessageReaction } from './licenses/find-keys-in-message.reaction.ts'
import { noteWorkedLicenseReaction } from './licenses/note-worked-license.reaction.ts'
import { watchHelpedLicensesJob } from './licenses/watch-helped-licenses.job.ts'
import { createFollowers } from './live/follow-tickets.ts'
import { liveRoutes } from './live.routes.ts'
import { mergeRoutes } from './merges.routes.ts'
import { ticketCareRoutes } from './ticket-care.routes.ts'
import { ticketLicenseRoutes } from './ticket-licenses.routes.ts'
import { ticketRoutes } from './tickets.routes.ts'
import { wakeDueTicketsJob } from './wake-due-tickets.job.ts'
import { forgetUndosJob } from './writing/forget-undos.job.ts'
import { sendDueRepliesJob } from './writing/send-due-replies.job.ts'
import { writingRoutes } from './writing.routes.ts'

export function tickets(hub: LiveHub): Feature {
  return {
    name: 'tickets',
    routes: (http) => {
      ticketRoutes(http)
      assigneeRoutes(http)
      ticketCareRoutes(http)
      conversationRoutes(http)
      writingRoutes(http)
      bulkRoutes(http)
      mergeRoutes(http)
      incidentRoutes(http)
      ticketLicenseRoutes(http)
      liveRoutes(createFollowers(hub))(http)
    },
    reactions: [
      handOverTicketsHere,
      confirmTicket,
      runBulkActionReaction,
      sendIncidentReply,
      findKeysInMessageReaction,
      noteWorkedLicenseReaction,
    ],
    jobs: [wakeDueTicketsJob, closeResolvedTicketsJob, sendDueRepliesJob, forgetUndosJob, watchHelpedLicensesJob],
  }
}
