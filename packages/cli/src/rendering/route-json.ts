/**
 * A decision for programs.
 *
 * @module
 */

import type { MissingFields } from "@bazgasht/core"
import {
  type Act,
  type ActKind,
  type Actor,
  type Answer,
  actorsOf,
  type Calendar,
  type Decision,
  type DecisionKind,
  type Duty,
  type Facts,
  type Ground,
  type Kind,
  type Outcome,
  type ProofRecord,
  proofRecordOf,
  type Receipt,
  remedies,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import { type CitationJson, citationJson, valueJson, writtenDay } from "./json.ts"
import { type MissingJson, missingJson } from "./missing-json.ts"
import { type QuantityJson, routeQuantityJson } from "./quantity-json.ts"
import { type Detail, fieldsOf } from "./routes.ts"

/** A labelled clause or exception. */
export interface GroundJson {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<CitationJson>
  /** Present where an exception applied: the title says what is so. Of a clause it says what has to be so. */
  readonly exception?: true
}

/** Changes of facts, by their ids, that together would turn the answer to yes. */
export type RemedyJson = ReadonlyArray<{
  readonly fact: string
  readonly from?: unknown
  readonly to: unknown
}>

/** What is not decided beyond: a part, a share, a ceiling. It stands among the quantities too. */
export interface LimitJson {
  readonly rule: string
  readonly title: Text
  readonly kind: Kind
  readonly value: unknown
}

/** The outcome with what it carries. Days are written in the calendar of the document. */
export type OutcomeJson =
  | {
      readonly outcome: "eligible"
      readonly since?: string
      readonly until?: string
      readonly limits?: ReadonlyArray<LimitJson>
    }
  | {
      readonly outcome: "notYet"
      readonly from: string
      readonly becomes: "eligible" | "undetermined"
      /** What is missing to know the answer of that day. */
      readonly missing: MissingJson
      readonly awaits: ReadonlyArray<GroundJson>
      readonly whileTrue: ReadonlyArray<GroundJson>
      /** The bounds of the day on which it opens. */
      readonly limits?: ReadonlyArray<LimitJson>
    }
  | { readonly outcome: "barred"; readonly grounds: ReadonlyArray<GroundJson> }
  | {
      readonly outcome: "undetermined"
      readonly open: ReadonlyArray<GroundJson>
      readonly missing: MissingJson
    }
  | { readonly outcome: "referred"; readonly to: string; readonly ground: GroundJson }

/** An act towards a decision. Actors stand by their ids. */
export interface ActJson {
  readonly act: ActKind
  readonly duty: Duty
  readonly by: ReadonlyArray<string>
  readonly join: "any" | "all"
  readonly stage?: { readonly id: string; readonly title: Text }
}

/** The decision of a route. Actors stand by their ids. */
export interface RouteJson {
  readonly rule: string
  readonly title: Text
  readonly kind: DecisionKind
  readonly answer: Answer
  /** `exact` where Kleene logic stays open and every completion of the case agrees; only with `--exact`. */
  readonly mode: Decision["mode"]
  readonly result: OutcomeJson
  readonly proposers: ReadonlyArray<string>
  readonly reporters: ReadonlyArray<string>
  readonly deciders: ReadonlyArray<string>
  /** The acts at the stage of the case: who may and who must, any one of them or together. */
  readonly acts: ReadonlyArray<ActJson>
  readonly citations: ReadonlyArray<CitationJson>
  /** What belongs to the decision: how long, from when, how much. None where it is barred or referred. */
  readonly quantities: ReadonlyArray<QuantityJson>
  readonly receipt: Receipt
  /** Only with `--remedies`: the smallest lawful changes that would turn an answer that is not yes. */
  readonly remedies?: ReadonlyArray<RemedyJson>
  /** Only with `--why`. */
  readonly proof?: ProofRecord
}

/** A ground for programs. */
export const groundJson = ({ citations, exception, id, title }: Ground): GroundJson => ({
  id,
  title,
  citations: citations.map(citationJson),
  ...(exception === undefined ? {} : { exception }),
})

const remediesJson = (
  calendar: Calendar,
  decision: Decision,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<RemedyJson> =>
  remedies(decision.rule, facts, setting).remedies.map(({ changes }) =>
    changes.map(({ fact, from, to }) => ({
      fact: fact.id,
      ...(from === undefined ? {} : { from: valueJson(calendar, fact.kind, from) }),
      to: valueJson(calendar, fact.kind, to),
    })),
  )

/** The limits that are known; none are written where the decision has none. */
const limitsJson = (calendar: Calendar, { quantities }: Decision): { limits?: ReadonlyArray<LimitJson> } => {
  const limits = quantities.flatMap(({ limits, rule: { id, title, valueKind }, value }) =>
    limits && value !== undefined
      ? [{ rule: id, title, kind: valueKind, value: valueJson(calendar, valueKind, value) }]
      : [],
  )
  return limits.length === 0 ? {} : { limits }
}

const outcomeJson = (
  calendar: Calendar,
  decision: Decision,
  fields: MissingFields | undefined,
): OutcomeJson => {
  const outcome: Outcome = decision.outcome
  switch (outcome.outcome) {
    case "eligible":
      return {
        outcome: "eligible",
        ...(outcome.since === undefined ? {} : { since: writtenDay(calendar, outcome.since) }),
        ...(outcome.until === undefined ? {} : { until: writtenDay(calendar, outcome.until) }),
        ...limitsJson(calendar, decision),
      }
    case "notYet":
      return {
        outcome: "notYet",
        from: writtenDay(calendar, outcome.from),
        becomes: outcome.becomes,
        missing: missingJson(decision.missing, fields),
        awaits: outcome.awaits.map(groundJson),
        whileTrue: outcome.whileTrue.map(groundJson),
        ...limitsJson(calendar, decision),
      }
    case "barred":
      return { outcome: "barred", grounds: outcome.grounds.map(groundJson) }
    case "undetermined":
      return {
        outcome: "undetermined",
        open: outcome.openClauses.map(groundJson),
        missing: missingJson(decision.missing, fields),
      }
    case "referred":
      return { outcome: "referred", to: outcome.to.id, ground: groundJson(outcome.ground) }
  }
}

const ids = (actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

const actJson = ({ by, duty, kind, stage, together }: Act): ActJson => ({
  act: kind,
  duty,
  by: ids(by),
  join: together ? "all" : "any",
  ...(stage === undefined ? {} : { stage: { id: stage.id, title: stage.title } }),
})

/** A decision for programs, with what is wanted besides the outcome. */
export const routeJson = (
  calendar: Calendar,
  decision: Decision,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): RouteJson => {
  const { acts, answer, mode, proof, quantities, receipt, rule, today } = decision
  const { deciders, proposers, reporters } = actorsOf(acts)
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.kind,
    answer,
    mode,
    result: outcomeJson(calendar, decision, fieldsOf(decision, detail, facts, setting)),
    proposers: ids(proposers),
    reporters: ids(reporters),
    deciders: ids(deciders),
    acts: acts.map(actJson),
    citations: rule.citations.map(citationJson),
    quantities: quantities.map((quantity) =>
      routeQuantityJson(calendar, quantity, today, detail, facts, setting),
    ),
    receipt,
    ...(detail.remedies && answer !== "yes"
      ? { remedies: remediesJson(calendar, decision, facts, setting) }
      : {}),
    ...(detail.proof === "whole" ? { proof: proofRecordOf(proof) } : {}),
  }
}
