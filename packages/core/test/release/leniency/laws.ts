/** The law of the Iranian routes as test data, with the numbers of IPC 46 to 61 and CPC 552. */

import { makeTerm } from "@bazgasht/rules"
import type { LeniencyTerms } from "../../../src/release/cases/leniency/leniency-terms.ts"

const oneToTwoYears = { minimum: makeTerm({ years: 1 }), maximum: makeTerm({ years: 2 }) }
const oneToFiveYears = { minimum: makeTerm({ years: 1 }), maximum: makeTerm({ years: 5 }) }

const common = {
  citations: [],
  beneficiaryRole: "convict",
  executors: ["enforcementJudge"],
  notified: ["complainant"],
  lapseCauses: [],
} as const

const court = ["courtOfFinalJudgment"]
const prosecution = ["prosecutor", "enforcementJudge"]

export const conditionalRelease: LeniencyTerms = {
  ...common,
  route: "REL-CR",
  openers: ["convict", "prosecutor", "enforcementJudge"],
  heardWithoutProposal: [],
  proposers: prosecution,
  reports: [{ id: "conductReport", reporters: ["headOfPrison"], confirmers: ["enforcementJudge"] }],
  reportsDue: "beforeDecision",
  deciders: court,
  period: { kind: "remainderInRange", ...oneToFiveYears },
  starts: ["carryingOut"],
  breach: {
    citations: [],
    reporters: prosecution,
    deciders: court,
    firstBreach: { addition: oneToTwoYears, mayRevoke: false },
    newOffence: {
      punishments: { tazir: { lightestDegree: 7 }, hadd: "always", qisas: "always", diyah: "always" },
      committedSince: "firstDay",
      deciders: court,
    },
    hiddenRecord: "notStated",
  },
}

/** As {@link conditionalRelease}, on the view that the five years also limit an extended period. */
export const conditionalReleaseLimited: LeniencyTerms = {
  ...conditionalRelease,
  breach: {
    citations: [],
    reporters: prosecution,
    deciders: court,
    firstBreach: { addition: oneToTwoYears, mayRevoke: false, longestPeriod: makeTerm({ years: 5 }) },
    newOffence: {
      punishments: { tazir: { lightestDegree: 7 }, hadd: "always", qisas: "always", diyah: "always" },
      committedSince: "firstDay",
      deciders: court,
    },
    hiddenRecord: "notStated",
  },
}

export const semiLiberty: LeniencyTerms = {
  ...common,
  route: "REL-SL",
  openers: ["convict", "enforcementJudge"],
  heardWithoutProposal: ["convict"],
  proposers: ["enforcementJudge"],
  reports: [
    { id: "councilReport", reporters: ["classificationCouncil"], confirmers: [] },
    { id: "socialWorkerOpinion", reporters: ["socialWorker"], confirmers: [] },
  ],
  reportsDue: "beforeProposal",
  deciders: court,
  period: { kind: "remainder" },
  starts: ["carryingOut"],
}

export const suspension: LeniencyTerms = {
  ...common,
  route: "REL-SU",
  openers: ["convict", "prosecutor", "enforcementJudge"],
  heardWithoutProposal: [],
  proposers: prosecution,
  reports: [],
  reportsDue: "beforeDecision",
  deciders: court,
  period: { kind: "range", ...oneToFiveYears },
  starts: ["decision", "endOfExecutedPart"],
  breach: {
    citations: [],
    reporters: prosecution,
    deciders: court,
    firstBreach: { addition: oneToTwoYears, mayRevoke: true },
    newOffence: {
      punishments: { tazir: { lightestDegree: 7 }, hadd: "always", qisas: "always", diyah: "always" },
      committedSince: "decision",
      deciders: ["court"],
    },
    hiddenRecord: "revokes",
  },
  relief: {
    citations: [],
    proposers: ["enforcementJudge"],
    deciders: court,
    after: makeTerm({ months: 6 }),
    again: makeTerm({ months: 2 }),
  },
}

export const pardon: LeniencyTerms = {
  ...common,
  route: "REL-PARDON-1",
  openers: ["convict", "parent", "spouse", "child", "prosecutor", "headOfPrison"],
  heardWithoutProposal: [],
  proposers: ["headOfJudiciary"],
  reports: [],
  reportsDue: "beforeDecision",
  deciders: ["leader"],
  period: { kind: "none" },
  starts: [],
  // No law that we know of names a cause; this one makes sure that the machine can read one.
  lapseCauses: ["death"],
}

/** A law of nowhere that uses what the Iranian routes leave unused. */
export const everything: LeniencyTerms = {
  ...suspension,
  route: "TEST-ALL",
  openers: ["convict", "prosecutor"],
  heardWithoutProposal: ["prosecutor"],
  reports: [
    { id: "conductReport", reporters: ["headOfPrison"], confirmers: ["enforcementJudge"] },
    { id: "socialWorkerOpinion", reporters: ["socialWorker"], confirmers: [] },
  ],
  starts: ["decision", "carryingOut", "endOfExecutedPart"],
  relief: {
    citations: [],
    proposers: ["enforcementJudge"],
    deciders: court,
    after: makeTerm({ months: 6 }),
    again: makeTerm({ months: 2 }),
    shortestPeriod: makeTerm({ months: 9 }),
  },
  lapseCauses: ["death", "endOfSentence"],
}

/** A law of nowhere that lets the sentenced person stand before the court at once. */
export const atOnce: LeniencyTerms = {
  ...suspension,
  route: "TEST-AT-ONCE",
  heardWithoutProposal: ["convict"],
}

export const laws = [
  conditionalRelease,
  conditionalReleaseLimited,
  semiLiberty,
  suspension,
  pardon,
  everything,
  atOnce,
] as const
