import { msg, t } from '@keydesk/ui/messages.ts'
import { actionWords, changesOf } from '#admin/licensing/licenses/history-words.ts'
import type { Words } from '../conversation/event-words.ts'

type Data = Readonly<Record<string, unknown>>

/** What happened to a license in a ticket; null when this version does not know it. */
export function licenseEventWords(name: string, who: string, data: Data): Words | null {
  const key = String(data.maskedKey ?? '')
  const say = (text: string, values: Words['values'] = {}): Words => ({ text, values: { who, key, ...values } })

  switch (name) {
    case 'ticket.license_found':
      return say(msg('License key <b>{keys}</b> found and linked'), { keys: (data.maskedKeys as string[] | undefined)?.join(', ') ?? '' })
    case 'ticket.license_linked':
      return say(msg('<b>{who}</b> linked the license <b>{key}</b>'))
    case 'ticket.license_confirmed':
      return say(msg('<b>{who}</b> confirmed that the license <b>{key}</b> belongs here'))
    case 'ticket.license_acted':
      return say(msg('<b>{who}</b> changed <b>{key}</b>: {change}'), { change: changeIn(data) })
    case 'ticket.license_requested':
      return say(msg('<b>{who}</b> asks for a change of <b>{key}</b>: {change}'), { change: changeIn(data) })
    case 'ticket.license_decided':
      return data.isApproved
        ? say(msg('<b>{who}</b> approved the change of <b>{key}</b>: {change}'), { change: changeIn(data) })
        : say(msg('<b>{who}</b> refused the change of <b>{key}</b>'))
    case 'ticket.license_undone':
      return say(msg('<b>{who}</b> undid the change of <b>{key}</b>'))
    case 'ticket.license_worked':
      return say(msg('<b>{key}</b> was activated on <b>{device}</b>'), { device: String(data.device ?? '') })
    case 'ticket.license_unproven':
      return say(msg('Nobody has used <b>{key}</b> successfully for a day since it was changed'))
    default:
      return null
  }
}

function changeIn({ kind, before, after }: Data): string {
  const terms = { before: (before ?? {}) as Record<string, unknown>, after: (after ?? {}) as Record<string, unknown> }
  const done = actionWords[kind as keyof typeof actionWords]
  return [...changesOf(terms), ...(changesOf(terms).length === 0 && done ? [t(done)] : [])].join(', ')
}
