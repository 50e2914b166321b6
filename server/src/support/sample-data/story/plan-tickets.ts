import type { TicketPriority } from '../../tickets/ticket.ts'
import type { SampleColleague } from '../scenarios/colleagues.ts'
import type { SampleFile, Turn } from '../scenarios/scenario.ts'
import { type Cast, castFor } from './cast.ts'
import { type Chance, chanceOf } from './chance.ts'
import { factsOf } from './facts.ts'
import { type Outline, planOutlines } from './outlines.ts'
import type { Act, TicketPlan } from './ticket-plan.ts'
import { turnTimes } from './turn-times.ts'
import { asAnswer, asLetter, type Facts, htmlOf, quotedHtml, textOf, worded } from './wording.ts'
import { atWork, day, hour, minute } from './working-hours.ts'

/** Three hundred tickets of the ninety days before a time, in the order in which they came; the same stories each time. */
export function planTickets(beganAt: Date): TicketPlan[] {
  const plans = planOutlines().map((outline, index) => planTicket(outline, index, beganAt.getTime()))
  return plans.toSorted((a, b) => (a.acts[0]?.at ?? 0) - (b.acts[0]?.at ?? 0))
}

const thanks: Turn = {
  by: 'agent',
  text: '[You are welcome. I close this ticket, write whenever something comes up.|Glad to hear it! I mark this as solved.|Good to know. Have a nice day.]',
}
const silentEnd: Turn = { by: 'agent', text: '' }

function planTicket(outline: Outline, index: number, beganAt: number): TicketPlan {
  const chance = chanceOf(`ticket ${index}`)
  const { scenario, status } = outline
  const cast = castFor(outline, chance)
  const isDone = status === 'resolved' || status === 'closed'

  const taken = scenario.turns.slice(0, outline.turns)
  const endsWithCustomer = taken.at(-1)?.by === 'customer'
  const ending = cast.language === 'en' && chance.happens(0.45) ? thanks : silentEnd
  const turns = isDone && endsWithCustomer ? [...taken, ending] : taken
  const times = turnTimes(turns, outline, cast, beganAt, chanceOf(`times ${index}`))

  const createdAt = times[0] ?? beganAt
  const facts = {
    ...factsOf({ ...cast, createdAt, beganAt }, chance),
    '@developer': `@${cast.developer.name}`,
    '@lead': `@${cast.lead.name}`,
  }
  const told = new Telling(cast, facts, chance)
  for (const [place, turn] of turns.entries()) told.take(turn, times[place] ?? beganAt, isDone && place === turns.length - 1)

  const acts = told.acts.flatMap((act) => [
    act,
    ...(act.kind === 'reply' && act.leaves === 'keep' && status !== 'open' ? [inWork(act.at, cast)] : []),
  ])
  // What is critical is marked at once, also while nobody has taken it.
  if (!outline.isUnassigned || scenario.priority === 'critical')
    acts.splice(1, 0, triage(outline, cast, { createdAt, next: times[1] ?? null, beganAt }, chance))
  if (outline.isForOwner) acts.push({ kind: 'change', at: handOverAt(times.at(-1) ?? beganAt, beganAt), by: cast.lead, assignee: 'owner' })
  if (status === 'closed') acts.push({ kind: 'change', at: (times.at(-1) ?? beganAt) + 7 * day, by: 'system', status: 'closed' })

  return {
    subject: worded(chance.pick(scenario.subjects), facts, chance),
    customer: cast.customer,
    channel: cast.channel,
    takenBy: cast.channel === 'agent' ? cast.dispatcher : null,
    category: cast.channel === 'portal' ? scenario.category : null,
    acts,
    isSeen: !outline.isUnread,
  }
}

/** Turns what is said into what is written, with salutations, quotes and files. */
class Telling {
  readonly acts: Act[] = []
  readonly #cast: Cast
  readonly #facts: Facts
  readonly #chance: Chance
  #answer: { readonly html: string; readonly at: number } | null = null

  constructor(cast: Cast, facts: Facts, chance: Chance) {
    this.#cast = cast
    this.#facts = facts
    this.#chance = chance
  }

  take(turn: Turn, at: number, isLast: boolean): void {
    const { customer, assignee, developer, lead } = this.#cast
    if (turn === silentEnd) {
      this.acts.push({ kind: 'change', at, by: assignee, status: 'resolved' })
      return
    }

    const body = worded(turn.text, this.#facts, this.#chance)
    const file = turn.file ? this.#filled(turn.file) : null
    switch (turn.by) {
      case 'customer':
        this.acts.push({ kind: 'customer', at, ...this.#written(this.#letter(body)), file, quotedHtml: this.#quoted() })
        break
      case 'agent': {
        const language = this.#cast.language
        const written = this.#written(
          asAnswer(body, { language, to: addressed(customer.signs ?? customer.name, language), from: assignee.name.split(' ')[0] ?? '' }),
        )
        this.acts.push({ kind: 'reply', at, by: assignee, ...written, file, leaves: isLast ? 'resolve' : (turn.leaves ?? 'keep') })
        this.#answer = { html: written.html, at }
        break
      }
      case 'note': {
        const mentions = [...(turn.text.includes('{@developer}') ? [developer] : []), ...(turn.text.includes('{@lead}') ? [lead] : [])]
        this.acts.push({ kind: 'note', at, by: assignee, ...this.#written(body), file, mentions })
      }
    }
  }

  #letter(body: string): string {
    const { customer, language, channel } = this.#cast
    if (channel === 'agent' && this.acts.length === 0) return body
    return asLetter(
      body,
      { language, name: customer.signs ?? customer.name, company: customer.company, isFirst: this.acts.length === 0 },
      this.#chance,
    )
  }

  #quoted(): string | null {
    if (!this.#answer || this.#cast.channel === 'portal' || !this.#chance.happens(0.6)) return null
    return quotedHtml(this.#answer.html, { by: this.#cast.assignee.name, at: new Date(this.#answer.at), language: this.#cast.language })
  }

  #written(text: string): { html: string; text: string } {
    return { html: htmlOf(text), text: textOf(text) }
  }

  #filled(file: SampleFile): SampleFile {
    const fill = (text: string) => worded(text, this.#facts, this.#chance)
    if (file.kind === 'invoice') return { ...file, name: fill(file.name) }
    return { ...file, lines: file.lines.map(fill), ...(file.kind === 'screenshot' ? { title: fill(file.title) } : {}) }
  }
}

function addressed(name: string, language: Cast['language']): string {
  return language === 'en' ? (name.replace(/^Dr\. /, '').split(' ')[0] ?? name) : name
}

const inWork = (at: number, { assignee }: Cast): Act => ({ kind: 'change', at: at + 30_000, by: assignee, status: 'in_progress' })

const handOverAt = (newest: number, beganAt: number) => newest + Math.min(2 * hour, (beganAt - newest) * 0.4)

function triage(
  { scenario, isUnassigned }: Outline,
  cast: Cast,
  when: { createdAt: number; next: number | null; beganAt: number },
  chance: Chance,
): Act {
  const { createdAt, next, beganAt } = when
  const by: SampleColleague = cast.dispatcher
  const soon = cast.channel === 'agent' ? createdAt + minute : atWork(createdAt + chance.between(3, 25) * minute, by)
  const latest = next === null ? createdAt + (beganAt - createdAt) * 0.4 : createdAt + (next - createdAt) * 0.9
  return {
    kind: 'change',
    at: Math.min(soon, latest),
    by,
    priority: variedPriority(scenario.priority, chance),
    category: scenario.category,
    ...(isUnassigned ? {} : { assignee: cast.assignee }),
  }
}

function variedPriority(priority: TicketPriority, chance: Chance): TicketPriority {
  if (priority === 'critical' || chance.happens(0.8)) return priority
  return priority === 'normal' ? chance.pick(['low', 'high']) : 'normal'
}
