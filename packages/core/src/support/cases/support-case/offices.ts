/**
 * Who may give which command in a support case, and from whom he has to be another person.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { SupportCommand } from "./commands.ts"
import type { SupportOffice } from "./terms.ts"

/** In what way somebody takes part in a support case. */
export type SupportPart = "opener" | "assessor" | "reviewer"

const recording = { office: "officers", apartFrom: ["beneficiary"] } as const

/** Who may give which command. Nobody assesses what he opened, or approves what he opened or assessed, or what benefits him. */
export const supportOffices: {
  readonly [Type in SupportCommand["type"]]: Competence<SupportOffice, SupportPart>
} = {
  open: { office: "openers", apartFrom: [], part: "opener" },
  screen: { office: "screeners", apartFrom: ["beneficiary"] },
  supplyFact: { office: "suppliers", apartFrom: [] },
  lapse: recording,
  recordAssessment: { office: "assessors", apartFrom: ["beneficiary", "opener"], part: "assessor" },
  approve: { office: "approvers", apartFrom: ["beneficiary", "opener", "assessor"] },
  decline: { office: "approvers", apartFrom: ["beneficiary", "opener", "assessor"] },
  admit: { office: "officers", apartFrom: ["beneficiary"] },
  reassess: recording,
  suspend: recording,
  resume: recording,
  recertify: { office: "reviewers", apartFrom: ["beneficiary"], part: "reviewer" },
  markOverdue: recording,
  reportRelease: recording,
  handOver: recording,
  graduate: { office: "approvers", apartFrom: ["beneficiary", "assessor"] },
  close: recording,
  endMonitoring: recording,
  reopen: { office: "openers", apartFrom: ["beneficiary"], part: "opener" },
  recordDeath: recording,
  moveAway: recording,
}
