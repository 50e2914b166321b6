import type { Tx } from '#kernel/ctx.ts'
import type { LicenseSnapshot } from '#licensing/licenses/license-snapshot.ts'
import { snapshotsOf } from '#licensing/licenses/snapshots-of.ts'
import { textOf } from '#mail/inbound/message-body.ts'
import { escapeHtml } from '#mail/outbound/mail-layout.ts'
import { invalid } from '#platform/refused.ts'
import type { ComposedText } from '../conversation/agent-text.ts'
import type { TicketEdit } from '../ticket-edit.ts'
import { actWith, type PlannedChange } from './act-with.ts'

type ChangedLicense = LicenseSnapshot & { readonly maskedKey: string; readonly product: string }

/** What the places of a reply stand for: the license as it is once the change is done. */
const values: Readonly<Record<string, (license: ChangedLicense) => string>> = {
  'license.activation_limit': ({ activationLimit }) => (activationLimit === 0 ? 'unlimited' : String(activationLimit)),
  'license.activations_used': ({ activationsUsed }) => String(activationsUsed),
  'license.expires_at': ({ expiresAt }) => (expiresAt ? day.format(expiresAt) : 'never'),
  'license.status': ({ status }) => status,
  'license.product': ({ product }) => product,
  'license.key_masked': ({ maskedKey }) => maskedKey,
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const place = /\{\{\s*(license\.\w{1,40})\s*\}\}/g

/**
 * Does what a reply brings to a license, and puts it into the text. A refused change leaves nothing: neither is the reply
 * sent. A reply that speaks of a change and brings none is refused, so that nobody reads an empty place.
 */
export async function withChange(
  tx: Tx,
  edit: TicketEdit,
  written: ComposedText,
  change: PlannedChange | undefined,
): Promise<ComposedText> {
  const { html, text, attachments } = written
  const unknown = [...html.matchAll(place)].find(([, name]) => !change || !(String(name) in values))
  if (unknown) throw invalid('html', `${unknown[0]} stands for nothing here: no such change comes with this reply.`)
  if (!change) return { html, text, attachments }

  const { licenseId, maskedKey } = await actWith(tx, edit, change, { mayAsk: false })
  const license = { ...(await nowOf(tx, licenseId)), maskedKey }
  const filled = html.replace(place, (_, name: string) => escapeHtml(values[name]?.(license) ?? ''))
  return { html: filled, text: textOf(filled), attachments }
}

async function nowOf(tx: Tx, licenseId: string) {
  const { product } = await tx.db
    .selectFrom('licenses')
    .innerJoin('products', 'products.id', 'licenses.productId')
    .select('products.name as product')
    .where('licenses.id', '=', licenseId)
    .executeTakeFirstOrThrow()
  const snapshot = (await snapshotsOf(tx, [licenseId])).get(licenseId)
  if (!snapshot) throw new Error('A license that was changed just now is there')
  return { ...snapshot, product }
}
