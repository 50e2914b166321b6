/** What is being typed after a sign, to be looked up. */
export interface TypedQuery {
  /** What was typed after the sign. */
  readonly typed: string
  /** How many characters before the cursor it begins, the sign included. */
  readonly length: number
}
