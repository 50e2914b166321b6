/** A desk's own world: its data live in the database schema of the same name as its key. */
export interface Environment {
  readonly key: string
  readonly name: string
  readonly isProduction: boolean
  /** What a ticket number is written with, such as `TICK-`. */
  readonly ticketPrefix: string
  /** Outside Production, the only addresses that mail is sent to. */
  readonly mailAllowList: readonly string[]
}
