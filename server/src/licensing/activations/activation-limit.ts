export interface ActivationTerms {
  /** 0 means unlimited. */
  readonly activationLimit: number
  /** A raise for a time: from then on `limitAfterwards` holds. */
  readonly limitUntil: Date | null
  readonly limitAfterwards: number | null
}

/** How many places a license has at a moment; 0 means unlimited. A raise that is over counts no more, whether or not it was noted. */
export function activationLimitAt({ activationLimit, limitUntil, limitAfterwards }: ActivationTerms, now: Date): number {
  return limitUntil !== null && limitUntil <= now && limitAfterwards !== null ? limitAfterwards : activationLimit
}
