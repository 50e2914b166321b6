import { msg, t } from '@keydesk/ui/messages.ts'
import type { TicketStatus as Status } from '../tickets.queries.ts'

/** What a reply does to the ticket beyond being sent (specification §5, Reply Options). */
export type Afterwards = 'keep' | 'waiting' | 'resolve'

export interface SendOption {
  readonly afterwards: Afterwards
  readonly label: string
  /** What will be true then. */
  readonly effect: string
}

const statusAfter: Record<Afterwards, Status | null> = { keep: null, waiting: 'waiting', resolve: 'resolved' }

const options: readonly SendOption[] = [
  { afterwards: 'keep', label: msg('Send and keep open'), effect: msg('The status stays as it is') },
  { afterwards: 'waiting', label: msg('Send and mark waiting'), effect: msg('The customer is to answer, the clock pauses') },
  { afterwards: 'resolve', label: msg('Send and resolve'), effect: msg('The ticket is resolved, the clock stops') },
]

interface Movable {
  readonly status: Status
  readonly moves: readonly Status[]
}

/** The ways to send now, in the reader's language: a status is offered when the ticket can move there; where it already is, keeping says it. */
export function sendOptions({ status, moves }: Movable): SendOption[] {
  return options
    .filter(({ afterwards }) => {
      const to = statusAfter[afterwards]
      return to === null || moves.includes(to)
    })
    .map(({ afterwards, label, effect }) => ({
      afterwards,
      label: afterwards === 'keep' ? keepLabel(status) : t(label),
      effect: t(effect),
    }))
}

/** With a change of a license the label says that it is done as well. */
export function withChange(offered: readonly SendOption[], hasChange: boolean): readonly SendOption[] {
  if (!hasChange) return offered
  const labels: Record<Afterwards, string> = {
    keep: t('Apply and send'),
    waiting: t('Apply, send and mark waiting'),
    resolve: t('Apply, send and resolve'),
  }
  return offered.map((option) => ({ ...option, label: labels[option.afterwards] }))
}

// The label says what becomes true: a waiting ticket that is kept is not open.
function keepLabel(status: Status): string {
  const labels: Record<Status, string> = {
    open: t('Send and keep open'),
    in_progress: t('Send and keep open'),
    waiting: t('Send and keep waiting'),
    resolved: t('Send and keep resolved'),
    closed: t('Send and keep closed'),
  }
  return labels[status]
}

/** The choice of last time if it is offered now, else the plain one. */
export function preferredOption(offered: readonly SendOption[], last: Afterwards | null): SendOption | undefined {
  return offered.find(({ afterwards }) => afterwards === last) ?? offered[0]
}

const key = (agentId: string) => `keydesk-send-as:${agentId}`

export function rememberedChoice(storage: Pick<Storage, 'getItem'>, agentId: string): Afterwards | null {
  const kept = storage.getItem(key(agentId))
  return options.find(({ afterwards }) => afterwards === kept)?.afterwards ?? null
}

export function rememberChoice(storage: Pick<Storage, 'setItem'>, agentId: string, afterwards: Afterwards): void {
  storage.setItem(key(agentId), afterwards)
}
