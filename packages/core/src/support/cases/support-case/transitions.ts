/**
 * The transition table of a support case. It drives the machine: what stands here can happen, and nothing else.
 *
 * @module
 */

import type { SupportCommand } from "./commands.ts"
import type { SupportEvent } from "./events.ts"
import type { SupportStage } from "./stages.ts"

/** One thing that can happen: in a stage, on a command, a next stage and the event that records it. */
export interface SupportTransition {
  readonly from: SupportStage
  readonly command: SupportCommand["type"]
  readonly to: SupportStage
  readonly event: SupportEvent["type"]
}

/** Everything that can happen to a support case. Where a command leads to several stages, its guard chooses. */
export const supportTransitions = [
  { from: "none", command: "open", to: "intake", event: "opened" },

  { from: "intake", command: "screen", to: "awaitingInformation", event: "screeningUndetermined" },
  { from: "intake", command: "screen", to: "referred", event: "referred" },
  { from: "intake", command: "screen", to: "declined", event: "declined" },
  { from: "intake", command: "screen", to: "assessment", event: "screenedIn" },
  { from: "awaitingInformation", command: "supplyFact", to: "intake", event: "factSupplied" },
  { from: "awaitingInformation", command: "lapse", to: "lapsed", event: "lapsed" },

  { from: "assessment", command: "recordAssessment", to: "assessed", event: "needAssessed" },
  { from: "assessed", command: "approve", to: "waitlisted", event: "approved" },
  { from: "assessed", command: "decline", to: "declined", event: "declined" },
  // An assessment that has become too old for approval would otherwise leave no way but to decline.
  { from: "assessed", command: "reassess", to: "assessment", event: "reassessmentStarted" },
  { from: "waitlisted", command: "reassess", to: "assessment", event: "reassessmentStarted" },
  { from: "waitlisted", command: "admit", to: "active", event: "supportStarted" },

  { from: "active", command: "suspend", to: "suspended", event: "suspended" },
  { from: "suspended", command: "resume", to: "active", event: "resumed" },
  { from: "active", command: "recertify", to: "active", event: "recertified" },
  { from: "active", command: "recertify", to: "phasingOut", event: "recertificationRefused" },
  { from: "suspended", command: "recertify", to: "active", event: "recertified" },
  { from: "suspended", command: "recertify", to: "phasingOut", event: "recertificationRefused" },
  { from: "active", command: "markOverdue", to: "suspended", event: "recertificationMissed" },

  { from: "active", command: "reportRelease", to: "phasingOut", event: "releaseReported" },
  { from: "active", command: "handOver", to: "phasingOut", event: "handOverAgreed" },
  { from: "suspended", command: "reportRelease", to: "phasingOut", event: "releaseReported" },
  { from: "suspended", command: "handOver", to: "phasingOut", event: "handOverAgreed" },
  { from: "active", command: "graduate", to: "graduated", event: "graduated" },
  { from: "phasingOut", command: "close", to: "closed", event: "closed" },
  { from: "graduated", command: "endMonitoring", to: "closed", event: "closed" },

  { from: "graduated", command: "reopen", to: "intake", event: "reopened" },
  { from: "closed", command: "reopen", to: "intake", event: "reopened" },
  { from: "lapsed", command: "reopen", to: "intake", event: "reopened" },
  { from: "referred", command: "reopen", to: "intake", event: "reopened" },
  { from: "declined", command: "reopen", to: "intake", event: "decisionReversed" },
  { from: "declined", command: "reopen", to: "assessment", event: "decisionReversed" },
  { from: "declined", command: "reopen", to: "assessed", event: "decisionReversed" },
  { from: "declined", command: "reopen", to: "waitlisted", event: "decisionReversed" },
  { from: "declined", command: "reopen", to: "active", event: "decisionReversed" },
  // A refused recertification is a decision against the family too.
  { from: "phasingOut", command: "reopen", to: "active", event: "decisionReversed" },

  { from: "intake", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "awaitingInformation", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "assessment", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "assessed", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "waitlisted", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "active", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "suspended", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "phasingOut", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },
  { from: "graduated", command: "recordDeath", to: "phasingOut", event: "deathRecorded" },

  { from: "intake", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "awaitingInformation", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "assessment", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "assessed", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "waitlisted", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "active", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "suspended", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "phasingOut", command: "moveAway", to: "transferred", event: "movedAway" },
  { from: "graduated", command: "moveAway", to: "transferred", event: "movedAway" },
] as const satisfies ReadonlyArray<SupportTransition>

/** The rows of the table, with their exact names. */
export type SupportRow = (typeof supportTransitions)[number]
