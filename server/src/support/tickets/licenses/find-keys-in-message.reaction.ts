import { reaction } from '#kernel/feature.ts'
import { messageAdded } from '../ticket.events.ts'
import { findKeysInMessage } from './find-keys-in-message.ts'

/** Looks for license keys in what a customer wrote, after it is safely there: a mail waits for nothing. */
export const findKeysInMessageReaction = reaction({
  name: 'tickets.find-keys-in-message',
  to: messageAdded,
  retryLimit: 5,
  concerns: ({ kind }) => kind === 'customer',
  run: (ctx, { messageId }) => findKeysInMessage(ctx, { messageId }),
})
