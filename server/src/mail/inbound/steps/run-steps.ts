import type { Decision, HoldReason } from '../inbound-mail.ts'
import { checkAuthentication } from './check-authentication.ts'
import { findSender } from './find-sender.ts'
import { findThreadClues } from './find-thread-clues.ts'
import { recogniseAutomaticMail } from './recognise-automatic-mail.ts'
import { recogniseOwnMail } from './recognise-own-mail.ts'
import { recogniseReport } from './recognise-report.ts'
import type { Findings, MailAtHand, Step } from './step.ts'

/** In this order, each once. */
const steps: readonly Step[] = [recogniseOwnMail, recogniseReport, checkAuthentication, findSender, recogniseAutomaticMail, findThreadClues]

export interface StepsTaken {
  readonly findings: Findings
  readonly decisions: readonly Decision[]
  /** Set when a step ended the way of the mail. */
  readonly held: { readonly reason: HoldReason; readonly why: string } | null
}

export function runSteps(mail: MailAtHand): StepsTaken {
  let findings: Findings = {
    isAuthenticated: false,
    sender: null,
    isAutomatic: false,
    isAnswerable: true,
    clues: [],
    notices: [],
    hasBrokenToken: false,
    aboutThread: null,
  }
  const decisions: Decision[] = []

  for (const step of steps) {
    const { finding, adds, hold } = step.run(mail, findings)
    findings = { ...findings, ...adds }
    decisions.push({ step: step.name, finding })
    if (hold) return { findings, decisions, held: { reason: hold, why: finding } }
  }
  return { findings, decisions, held: null }
}
