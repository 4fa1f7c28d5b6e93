/** Terms of support as test data; no number of them is law. */

import { type Day, gregorian, makeTerm, type Receipt } from "@bazgasht/rules"
import type { SupportStage } from "../../../../src/support/cases/support-case/support-case-stages.ts"
import type {
  SupportSetting,
  SupportTerms,
} from "../../../../src/support/cases/support-case/support-case-terms.ts"

export const association = "supportAssociation"
export const coverRule = "FAM-1"
export const bridgingRule = "FAM-3"

export const terms: SupportTerms = {
  citations: [],
  roles: {
    openers: ["intakeOfficer", "family"],
    screeners: ["intakeOfficer"],
    suppliers: ["family", "socialWorker"],
    assessors: ["socialWorker"],
    approvers: ["board"],
    reviewers: ["socialWorker", "reviewer"],
    officers: ["caseOfficer"],
  },
  coverRule,
  bridgingRule,
  otherPayers: ["reliefCommittee", "welfareOrganization"],
  referralBodies: ["reliefCommittee", "welfareOrganization", "foreignMinistry"],
  answerTime: makeTerm({ months: 1 }),
  appealTime: makeTerm({ days: 20 }),
  grievanceOffice: "grievanceBoard",
  snapshotLimit: makeTerm({ months: 3 }),
  reviewInterval: makeTerm({ months: 12 }),
  grace: makeTerm({ months: 1, days: 15 }),
  freshReviewer: false,
  phaseOut: makeTerm({ months: 2 }),
  monitoring: makeTerm({ months: 6 }),
  suspensionReasons: ["unreachable", "papersMissing"],
  overdueReason: "recertificationMissed",
  graduationCriteria: ["income", "housing"],
  closingOutcomes: ["ended", "handedOver"],
  graduatedOutcome: "graduated",
}

/** Terms under which much happens in little time, and nobody reviews twice in a row. */
export const brisk: SupportTerms = {
  ...terms,
  answerTime: makeTerm({ days: 5 }),
  reviewInterval: makeTerm({ months: 1 }),
  grace: makeTerm({ days: 0 }),
  freshReviewer: true,
  phaseOut: makeTerm({ days: 0 }),
  monitoring: makeTerm({ days: 10 }),
}

/** Terms that leave no time to contest a decision, and name no criterion by which a family carries itself. */
export const harsh: SupportTerms = { ...terms, appealTime: makeTerm({ days: 0 }), graduationCriteria: [] }

/** The stages that a ruling may name; some of them lead nowhere from where a case is. */
const ruledStages: ReadonlyArray<SupportStage> = [
  "intake",
  "assessment",
  "assessed",
  "waitlisted",
  "active",
  "closed",
]

export const setting: SupportSetting = {
  terms,
  calendar: gregorian,
  policyDigest: "policy-1",
  openCases: () => [],
  admissionRuns: ["run-1"],
  carriedOn: { supportCase: "case-0", from: 20_000 as Day },
  rulings: ruledStages.flatMap((stage) =>
    Array.from({ length: 80 }, (_, version) => ({
      ruling: `${stage}-${version}`,
      decision: `case-1#${version}`,
      stage,
    })),
  ),
}

export const receiptFor = (rule: string, today: number): Receipt => ({
  pack: "test@1.0.0",
  rule,
  rulesDigest: "r",
  parametersDigest: "p",
  factsDigest: "f",
  today,
  lawDay: today,
  choices: {},
  dayCount: "thirtyDayMonths",
  calendar: "gregorian",
  outcome: "eligible",
})
