import * as z from 'zod'

export const Doing = z.enum(['viewing', 'replying', 'noting', 'forwarding'])
export type Doing = z.infer<typeof Doing>

/** Somebody who has a ticket open. */
export const Present = z.object({ id: z.uuid(), name: z.string(), doing: Doing })
export type Present = z.infer<typeof Present>

/** What a window of somebody says of itself. */
export const PresenceSaid = z.object({
  ticketId: z.uuid(),
  window: z.string().max(40),
  agent: z.object({ id: z.uuid(), name: z.string() }),
  doing: Doing.or(z.literal('left')),
})
export type PresenceSaid = z.infer<typeof PresenceSaid>

/** The name under which it travels between programs: no event, nothing of it is kept. */
export const presenceSaid = 'presence'

/** A window says so every five seconds; one that has fallen silent is gone. */
export const silentFor = 12_000

interface Window extends Present {
  readonly at: number
}

/** Who has which ticket open, as far as this program heard. Times are of one clock, in milliseconds. */
export function createPresence() {
  const tickets = new Map<string, Map<string, Window>>()

  return {
    /** Whether others see a difference. */
    heard({ ticketId, window, agent, doing }: PresenceSaid, now: number): boolean {
      const windows = tickets.get(ticketId) ?? new Map<string, Window>()
      tickets.set(ticketId, windows)
      const before = peopleIn(windows)
      const key = `${agent.id} ${window}`
      if (doing === 'left') windows.delete(key)
      else windows.set(key, { ...agent, doing, at: now })
      if (windows.size === 0) tickets.delete(ticketId)
      return !isSame(before, peopleIn(windows))
    },

    peopleOn: (ticketId: string): Present[] => peopleIn(tickets.get(ticketId) ?? new Map()),

    /** Forgets windows that fell silent; the tickets where that shows. */
    sweep(now: number): string[] {
      const changed: string[] = []
      for (const [ticketId, windows] of tickets) {
        const before = peopleIn(windows)
        for (const [key, { at }] of windows) if (now - at > silentFor) windows.delete(key)
        if (windows.size === 0) tickets.delete(ticketId)
        if (!isSame(before, peopleIn(windows))) changed.push(ticketId)
      }
      return changed
    },
  }
}

export type Presence = ReturnType<typeof createPresence>

/** Each once, with the most that one of their windows does. */
function peopleIn(windows: ReadonlyMap<string, Window>): Present[] {
  const people = new Map<string, Present>()
  for (const { id, name, doing } of windows.values()) {
    const known = people.get(id)
    if (!known || known.doing === 'viewing') people.set(id, { id, name, doing })
  }
  return [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

const isSame = (a: readonly Present[], b: readonly Present[]) => JSON.stringify(a) === JSON.stringify(b)
