/**
 * A decision for programs.
 *
 * @module
 */

import {
  type Actor,
  type Answer,
  type Calendar,
  type Decision,
  type DecisionKind,
  type Facts,
  type Ground,
  type Missing,
  type Outcome,
  type Problem,
  type ProofRecord,
  proofRecordOf,
  type Receipt,
  remedies,
  type Setting,
  type Text,
} from "@bazgasht/rules"
import { type CitationJson, citationJson, valueJson, writtenDay } from "./json.ts"
import type { Detail } from "./routes.ts"

/** A labelled clause or exception. */
export interface GroundJson {
  readonly id: string
  readonly title: Text
  readonly citations: ReadonlyArray<CitationJson>
  /** Present where an exception applied: the title says what is so. Of a clause it says what has to be so. */
  readonly exception?: true
}

/** What would settle it. */
export interface MissingJson {
  /** The smallest sets of facts that could settle it together, by their ids. */
  readonly sets: ReadonlyArray<ReadonlyArray<string>>
  /** What to ask, the most useful first. */
  readonly questions: ReadonlyArray<{
    readonly id: string
    readonly label: Text
    readonly issuer?: string
    readonly evidence?: Text
    readonly settlesAlone: boolean
  }>
  /** What nobody can be asked for: a number without a value on a day, a row that our source does not have. */
  readonly gaps: ReadonlyArray<Problem>
  /** Whether the sets are certainly all. */
  readonly complete: boolean
}

/** Changes of facts, by their ids, that together would turn the answer to yes. */
export type RemedyJson = ReadonlyArray<{
  readonly fact: string
  readonly from?: unknown
  readonly to: unknown
}>

/** The outcome with what it carries. Days are written in the calendar of the document. */
export type OutcomeJson =
  | { readonly outcome: "eligible"; readonly since?: string; readonly until?: string }
  | {
      readonly outcome: "notYet"
      readonly from: string
      readonly becomes: "eligible" | "undetermined"
      /** What is missing to know the answer of that day. */
      readonly missing: MissingJson
      readonly awaits: ReadonlyArray<GroundJson>
      readonly whileTrue: ReadonlyArray<GroundJson>
    }
  | { readonly outcome: "barred"; readonly grounds: ReadonlyArray<GroundJson> }
  | {
      readonly outcome: "undetermined"
      readonly open: ReadonlyArray<GroundJson>
      readonly missing: MissingJson
    }
  | { readonly outcome: "referred"; readonly to: string; readonly ground: GroundJson }

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
  readonly citations: ReadonlyArray<CitationJson>
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

/** What would settle an answer, for programs. */
export const missingJson = ({ complete, gaps, questions, sets }: Missing): MissingJson => ({
  sets: sets.map(({ unknowns }) => unknowns.map(({ id }) => id)),
  questions: questions.map(({ settlesAlone, unknown: { evidence, id, issuer, label } }) => ({
    id,
    label,
    ...(issuer === undefined ? {} : { issuer }),
    ...(evidence === undefined ? {} : { evidence }),
    settlesAlone,
  })),
  gaps,
  complete,
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

const outcomeJson = (calendar: Calendar, decision: Decision): OutcomeJson => {
  const outcome: Outcome = decision.outcome
  switch (outcome.outcome) {
    case "eligible":
      return {
        outcome: "eligible",
        ...(outcome.since === undefined ? {} : { since: writtenDay(calendar, outcome.since) }),
        ...(outcome.until === undefined ? {} : { until: writtenDay(calendar, outcome.until) }),
      }
    case "notYet":
      return {
        outcome: "notYet",
        from: writtenDay(calendar, outcome.from),
        becomes: outcome.becomes,
        missing: missingJson(decision.missing),
        awaits: outcome.awaits.map(groundJson),
        whileTrue: outcome.whileTrue.map(groundJson),
      }
    case "barred":
      return { outcome: "barred", grounds: outcome.grounds.map(groundJson) }
    case "undetermined":
      return {
        outcome: "undetermined",
        open: outcome.openClauses.map(groundJson),
        missing: missingJson(decision.missing),
      }
    case "referred":
      return { outcome: "referred", to: outcome.to.id, ground: groundJson(outcome.ground) }
  }
}

const ids = (actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

/** A decision for programs, with what is wanted besides the outcome. */
export const routeJson = (
  calendar: Calendar,
  decision: Decision,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): RouteJson => {
  const { answer, mode, proof, receipt, rule } = decision
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.kind,
    answer,
    mode,
    result: outcomeJson(calendar, decision),
    proposers: ids(rule.proposers),
    reporters: ids(rule.reporters),
    deciders: ids(rule.deciders),
    citations: rule.citations.map(citationJson),
    receipt,
    ...(detail.remedies && answer !== "yes"
      ? { remedies: remediesJson(calendar, decision, facts, setting) }
      : {}),
    ...(detail.proof === "whole" ? { proof: proofRecordOf(proof) } : {}),
  }
}
