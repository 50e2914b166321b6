import { reaction } from '#kernel/feature.ts'
import { licenseActivated } from '#licensing/activations/activation.events.ts'
import { noteWorkedLicense } from './note-worked-license.ts'

/** The activation that a customer was helped to is told in their ticket. */
export const noteWorkedLicenseReaction = reaction({
  name: 'tickets.note-worked-license',
  to: licenseActivated,
  retryLimit: 5,
  run: (ctx, { licenseId, identifier }) => noteWorkedLicense(ctx, { licenseId, identifier }),
})
