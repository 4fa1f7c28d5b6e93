/** Arbitrary sequences of commands to a placement. */

import { type Day, gregorian, type Money, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import type { DatedDocument } from "../../../../src/employment/cases/clearance/dated-document.ts"
import type { SeatEvidence } from "../../../../src/employment/cases/opening/seat.ts"
import type { ConstraintFinding } from "../../../../src/employment/cases/placement/finding.ts"
import { placement, placementSchemas } from "../../../../src/employment/cases/placement/placement.ts"
import type { PlacementLife } from "../../../../src/employment/cases/placement/placement-protocol.ts"
import type {
  PlacementSetting,
  PlacementTerms,
} from "../../../../src/employment/cases/placement/placement-terms.ts"
import { followUpOutcomes } from "../../../../src/employment/decisions/follow-up.ts"
import { type CustodyAtWork, custodiesAtWork } from "../../../../src/employment/model/custody-at-work.ts"

const terms: PlacementTerms = {
  citations: [],
  prisonerRole: "prisoner",
  proposers: ["officer"],
  overriders: ["head"],
  officers: ["officer"],
  clearers: ["council"],
  followUpOfficers: ["afterCare"],
  dismissalDeciders: ["council"],
  afterRelease: {
    proposers: ["officer"],
    overriders: ["head"],
    officers: ["officer"],
    clearers: ["centre"],
    dismissalDeciders: ["employer"],
  },
  hardConstraints: ["W-1", "W-2", "W-3"],
  requiredDocuments: [
    {
      document: "councilDecision",
      issuers: ["council"],
      confirmers: ["judge"],
      askedIn: ["inside", "outside"],
      untilEnd: false,
    },
    { document: "security", issuers: ["guard"], askedIn: ["inside", "outside"], untilEnd: false },
    { document: "medical", issuers: ["doctor"], askedIn: custodiesAtWork, untilEnd: false },
    { document: "outsidePermission", issuers: ["judge"], askedIn: ["outside"], untilEnd: true },
  ],
  releaseCertificate: { document: "releaseCertificate", issuers: ["head"] },
  answerTime: makeTerm({ months: 2 }),
  longestPause: makeTerm({ days: 90 }),
  followUpDays: [30, 90, 180],
}

/** The setting of every written sequence. */
export const setting: PlacementSetting = {
  policyDigest: "policy-1",
  calendar: gregorian,
  terms,
  placementRuns: ["run-1", "run-2"],
}

const settings: fc.Arbitrary<PlacementSetting> = fc.constantFrom(
  setting,
  { ...setting, terms: { ...terms, fullWeek: 40 } },
  {
    ...setting,
    policyDigest: "policy-2",
    terms: {
      ...terms,
      hardConstraints: [],
      requiredDocuments: [],
      answerTime: makeTerm({ months: 12 }),
      followUpDays: [7, 0],
    },
  },
)

/** What a hard constraint says on a day. */
export const finding = (
  rule: string,
  answer: ConstraintFinding["answer"],
  today: number,
): ConstraintFinding => ({
  answer,
  receipt: {
    pack: "test",
    rule,
    rulesDigest: "rules-1",
    parametersDigest: "parameters-1",
    factsDigest: "facts-1",
    today: today as Day,
    lawDay: today as Day,
    choices: {},
    dayCount: "exact",
    calendar: "gregorian",
  },
})

/** A day of release that is assumed until a day. */
export const assumedUntil = (to: Day): NonNullable<ConstraintFinding["assumedRelease"]> => ({
  release: (to + 30) as Day,
  by: "officer-4",
  ground: "noSettlement",
  from: (to - 30) as Day,
  to,
})

/** That every hard constraint says yes. */
export const allYes = (
  { hardConstraints }: PlacementTerms,
  today: number,
): ReadonlyArray<ConstraintFinding> => hardConstraints.map((rule) => finding(rule, "yes", today))

/** The papers that the terms ask for, dated on a day; without an end where none is given. */
export const papersFor = (
  { requiredDocuments }: PlacementTerms,
  custody: CustodyAtWork,
  on: Day,
  to?: Day,
): ReadonlyArray<DatedDocument> =>
  requiredDocuments
    .filter(({ askedIn }) => askedIn.includes(custody))
    .map(({ confirmers, document, issuers }) => ({
      document,
      paper: `paper-${document}`,
      issuer: issuers[0] ?? "nobody",
      on,
      ...(to === undefined ? {} : { to }),
      ...(confirmers === undefined ? {} : { confirmation: { issuer: confirmers[0] ?? "nobody", on } }),
    }))

/** A seat that is kept for the placement of these sequences. */
export const reserved: SeatEvidence = {
  opening: "opening-1",
  version: 4,
  placement: "placement-1",
  hold: "reserved",
  custody: "inside",
  suspended: false,
}

const spoiledSeat = (seat: SeatEvidence, way: number): SeatEvidence =>
  chosen(
    [
      { ...seat, placement: "placement-2" },
      { ...seat, hold: "occupied" },
      { ...seat, suspended: true },
      { ...seat, opening: "opening-2" },
    ],
    way,
  )

const spoiledFindings = (findings: ReadonlyArray<ConstraintFinding>, at: Day, way: number) => {
  const [first, ...others] = findings
  if (first === undefined) return [finding("W-9", "yes", at)]
  return chosen(
    [
      others,
      [first, ...findings],
      [...findings, finding("W-9", "yes", at)],
      [...others, { ...first, answer: "no" }],
      [...others, { ...first, answer: "undetermined" }],
      [...others, finding(first.receipt.rule, "yes", at + 1)],
      [...others, { ...first, assumedRelease: assumedUntil(at) }],
    ],
    way,
  )
}

const seatIn = (state: PlacementLife["State"]): SeatEvidence =>
  "proposal" in state ? { ...reserved, ...state.proposal.seat } : reserved

const proposal = ({ at, choices, setting: { terms: wanted } }: Occasion<PlacementLife>): object => {
  const { first, second, sound, third } = choices
  const seat = { ...reserved, custody: chosen(custodiesAtWork, second) }
  const findings = allYes(wanted, at - (third % 20))
  return {
    prisoner: "person-0",
    seat: sound || first % 4 > 0 ? seat : spoiledSeat(seat, second % 3),
    period: {
      from: at + (third % 30),
      to: sound || third % 4 > 0 ? at + 900 + 40 * first : at + (third % 30),
    },
    findings: sound || first % 2 > 0 ? [...findings].reverse() : spoiledFindings(findings, at, second),
    basis:
      second % 3 === 0
        ? { kind: "override", reason: sound ? "a nurse is needed" : " ", displaced: ["person-7"] }
        : { kind: "run", run: sound || third % 2 > 0 ? "run-2" : "run-9" },
  }
}

const conditions = ({ choices: { first, second, sound } }: Occasion<PlacementLife>): object => ({
  wage: { amount: (first * 1_000_000) as Money, per: chosen(["hour", "day", "month"], second) },
  weeklyHours: sound || second % 2 > 0 ? 1 + first : 0,
  deductions: Array.from({ length: sound ? second % 2 : 2 }, () => ({
    kind: "tools",
    cap: { numerator: 1, denominator: 10 },
  })),
})

const clearance = ({ at, choices, setting: { terms: wanted }, state }: Occasion<PlacementLife>): object => {
  const { first, second, sound, third } = choices
  const { custody } = seatIn(state)
  const other = chosen(
    custodiesAtWork.filter((one) => one !== custody),
    third,
  )
  const held = sound || third % 3 > 0 ? custody !== "released" : custody === "released"
  const end = "proposal" in state ? state.proposal.period.to : at
  const to = chosen([undefined, end, undefined, (end - 1) as Day, (at + 60 + second) as Day], third)
  const papers = papersFor(wanted, custody, at, to)
  const documents = chosen(
    sound
      ? [papers, [...papers].reverse()]
      : [papers.slice(1), papersFor(wanted, other, at), papersFor(wanted, custody, (at + 1) as Day)],
    first,
  )
  return {
    documents,
    ...(held ? { custodyDigest: chosen(["custody-1", "custody-1", "custody-2"], second) } : {}),
  }
}

const ending = ({ at, choices, setting: { terms: wanted }, state }: Occasion<PlacementLife>): object => {
  const { first, second, sound } = choices
  const startedOn = "startedOn" in state ? state.startedOn : at
  const rule = wanted.hardConstraints[0] ?? "W-1"
  const answer = sound ? chosen(["no", "undetermined"] as const, second) : "yes"
  const decider = seatIn(state).custody === "released" ? "employer" : "council"
  return chosen<object>(
    [
      { kind: chosen(["completed", "released", "transferred", "unitClosed", "died"], second) },
      {
        kind: "dismissed",
        heardOn: sound || second % 4 > 0 ? startedOn : startedOn - 1,
        decider: sound || second % 3 > 0 ? decider : "officer",
        decidedOn: sound || second % 5 > 0 ? at : at + 1,
        paper: "paper-dismissal",
        grounds: sound || second % 2 > 0 ? ["absence"] : [],
      },
      { kind: "constraintBroken", finding: finding(rule, answer, sound || first % 2 > 0 ? at : at + 1) },
    ],
    first,
  )
}

const custodyOrRelease = ({ at, choices: { first, sound }, state }: Occasion<PlacementLife>): object => {
  const release = {
    document: "releaseCertificate",
    paper: "release-1",
    issuer: sound || first % 3 > 0 ? "head" : "officer",
    on: sound || first % 2 > 0 ? at : at + 1,
  }
  if ((seatIn(state).custody === "released") === (sound || first % 4 > 0)) return { release }
  return {
    custodyDigest: ("clearance" in state && first % 5 > 0 && state.clearance.custodyDigest) || "custody-3",
  }
}

const contentOf = (type: PlacementLife["Command"]["type"], occasion: Occasion<PlacementLife>): object => {
  const {
    at,
    choices,
    setting: { terms: wanted },
    state,
  } = occasion
  const { first, second, sound, third } = choices
  const reason = { reason: sound ? "illness" : " " }
  switch (type) {
    case "propose":
      return proposal(occasion)
    case "offer":
      return {
        conditions: conditions(occasion),
        informedOn: sound || first % 3 > 0 ? at - (third % 3) : at + 1,
      }
    case "clear":
      return clearance(occasion)
    case "start":
      return {
        seat: sound ? seatIn(state) : spoiledSeat(seatIn(state), second),
        ...custodyOrRelease(occasion),
      }
    case "pause":
      return { ...reason, until: sound ? at + 1 + (third % 90) : chosen([at, at + 91], first) }
    case "end":
      return { ending: ending(occasion) }
    case "withdraw": {
      const rule = wanted.hardConstraints[0] ?? "W-1"
      const answer = sound ? chosen(["no", "undetermined"] as const, second) : "yes"
      return {
        ground:
          first % 2 === 0
            ? { kind: "unitClosed" }
            : { kind: "constraintBroken", finding: finding(sound ? rule : "W-9", answer, at) },
      }
    }
    case "recordOutcome": {
      const days = [...wanted.followUpDays].reverse()
      return { after: chosen(sound ? days : [31, ...days], first), outcome: chosen(followUpOutcomes, second) }
    }
    case "refuseClearance":
      return reason
    default:
      return {}
  }
}

export const tested: Tested<PlacementLife> = {
  name: "placement",
  lifeCycle: placement,
  setting: settings,
  command: commandBy({
    lifeCycle: placement,
    subject: "placement-1",
    roles: ["officer", "head", "council", "centre", "prisoner", "family"],
    holderOf: (role) => (role === "prisoner" ? "person-0" : undefined),
    seldom: ["decline", "expire", "refuseClearance", "withdraw", "end", "resign"],
    contentOf,
  }),
  schemas: placementSchemas(),
}
