/**
 * The protocol of a suspected duplicate. Those who report it do not judge it, those whom it concerns do neither, and two people
 * find that two records are the same. Nothing is the same by itself.
 */

import { defineProtocol, type LifeOf, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import type { DuplicateSetting } from "./duplicate-terms.ts"
import { consequenceSchema, evidenceSchema, suspicionSchema } from "./suspicion.ts"

const nothing = () => ({})
const grounds = () => ({ grounds: Schema.Array(Schema.NonEmptyString) })
const evidence = () => ({ evidence: evidenceSchema() })
const reopening = () => ({ reason: Schema.NonEmptyString, ...evidence() })
const suspicion = () => ({ ...suspicionSchema().fields, ...evidence() })
const finding = () => ({ ...grounds(), consequence: consequenceSchema() })
const kept = () => ({
  suspicion: suspicionSchema(),
  /** All evidence so far, in the order in which it came. */
  evidence: evidenceSchema(),
})
const same = () => ({ ...kept(), ...finding() })

const adjudicators = {
  permission: "adjudicators",
  separateFrom: ["beneficiary", "reporter", "confirmer"],
} as const
const confirmers = {
  permission: "confirmers",
  separateFrom: ["beneficiary", "reporter", "adjudicator"],
} as const

const reporters = { permission: "reporters", participation: "reporter" } as const

/** The protocol of a suspected duplicate. */
export const duplicateProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** There is evidence; nobody has looked at it yet. */
    suspected: kept,
    /** A person looks at it. */
    underReview: kept,
    /** One person has found that they are the same; another is to confirm it. */
    foundSame: same,
    /** Two people have found so; the consequence is named. */
    confirmedSame: same,
    /** They are not the same. */
    confirmedDifferent: () => ({ ...kept(), ...grounds() }),
    /** There is something new. */
    reopened: () => ({ ...kept(), reason: Schema.NonEmptyString }),
  },
  events: {
    suspected: suspicion,
    /** Only what is new of the evidence. */
    evidenceAdded: evidence,
    reviewBegun: nothing,
    foundSame: finding,
    foundDifferent: grounds,
    confirmedSame: finding,
    findingReturned: grounds,
    /** Only what is new of the evidence. */
    reopened: reopening,
  },
  participations: ["reporter", "adjudicator", "confirmer"],
  commands: {
    /** Reports a suspicion. Of those who were found different before, it takes new evidence. */
    suspect: { takes: suspicion, ...reporters, from: "none", event: "suspected", to: "suspected" },
    addEvidence: {
      takes: evidence,
      ...reporters,
      moves: { from: ["suspected", "underReview"], event: "evidenceAdded" },
    },
    review: { ...adjudicators, from: ["suspected", "reopened"], event: "reviewBegun", to: "underReview" },
    findSame: {
      takes: finding,
      ...adjudicators,
      participation: "adjudicator",
      moves: { from: "underReview", event: "foundSame", to: "foundSame" },
    },
    findDifferent: {
      takes: grounds,
      ...adjudicators,
      participation: "adjudicator",
      moves: { from: "underReview", event: "foundDifferent", to: "confirmedDifferent" },
    },
    /** Confirms that they are the same, with what follows, as it was found. */
    confirm: {
      ...confirmers,
      participation: "confirmer",
      moves: { from: "foundSame", event: "confirmedSame", to: "confirmedSame" },
    },
    returnFinding: {
      takes: grounds,
      ...confirmers,
      moves: { from: "foundSame", event: "findingReturned", to: "underReview" },
    },
    /** Opens it again. Where they were found different, that takes new evidence. */
    reopen: {
      takes: reopening,
      permission: "reopeners",
      separateFrom: ["beneficiary"],
      participation: "reporter",
      reopens: true,
      moves: { from: ["confirmedSame", "confirmedDifferent"], event: "reopened", to: "reopened" },
    },
  },
  attributes: {
    suspicion: { type: "text", at: "suspicion.kind" },
    /** No text says by when: it waits since the day of its last step. */
    since: {
      type: "number",
      at: { suspected: "day", underReview: "day", foundSame: "day", reopened: "day" },
    },
  },
  access: { beneficiaries: "suspicion.people" },
  // The records are of people or of households; no person has the id of a household.
  parties: { household: ["suspicion.subjects"] },
  refusals: () => ({
    "subjects.missing": {},
    "subjects.repeated": {},
    "evidence.missing": {},
    "evidence.notNew": {},
    "grounds.missing": {},
    "consequence.otherSubject": {},
    "consequence.emptyMerge": {},
  }),
})

/** The types of the life cycle of a suspected duplicate. */
export interface DuplicateLife extends LifeOf<typeof duplicateProtocol, DuplicateSetting> {
  readonly Reads: "foundDifferent" | "concerned"
}

/** The state of a suspected duplicate, one shape for each stage. */
export type DuplicateState = DuplicateLife["State"]

/** A command to a suspected duplicate. Commands that come from outside are decoded with the schema first. */
export type DuplicateCommand = DuplicateLife["Command"]

export const refuse = /* @__PURE__ */ refusing<DuplicateLife["Refusal"]>()
