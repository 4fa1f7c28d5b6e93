import {
  type Act,
  type Actor,
  actorsOf,
  type Calendar,
  type Decision,
  type Remedies,
  type RouteQuantity,
} from "@bazgasht/rules"
import { proofRecordOf } from "@bazgasht/rules/data"
import * as Schema from "effect/Schema"
import type { ReleaseAssumption } from "../employment/model/release-assumption.ts"
import { citationJson, citationSchema } from "./citation-json.ts"
import { groundJson, groundSchema } from "./ground-json.ts"
import { type MissingJson, missingSchema } from "./missing-json.ts"
import { quantityJson, quantitySchema } from "./quantity-json.ts"
import { dayJson, daySchema, kindSchema, textSchema, valueJson, valueSchema } from "./value-json.ts"

/** What is not decided beyond: a part, a share, a ceiling. It stands among the quantities too. */
const limitSchema = /* @__PURE__ */ Schema.Struct({
  rule: Schema.String,
  title: textSchema,
  kind: kindSchema,
  value: valueSchema,
})

const limits = /* @__PURE__ */ Schema.optionalKey(/* @__PURE__ */ Schema.Array(limitSchema))

export const outcomeSchema = /* @__PURE__ */ Schema.Union([
  Schema.Struct({
    outcome: Schema.Literal("eligible"),
    since: Schema.optionalKey(daySchema),
    until: Schema.optionalKey(daySchema),
    limits,
  }),
  Schema.Struct({
    outcome: Schema.Literal("notYet"),
    from: daySchema,
    becomes: Schema.Literals(["eligible", "undetermined"]),
    /** What is missing to know the answer of that day. */
    missing: Schema.optionalKey(missingSchema),
    awaits: Schema.Array(groundSchema),
    whileTrue: Schema.Array(groundSchema),
    /** The bounds of the day on which it opens. */
    limits,
  }),
  Schema.Struct({ outcome: Schema.Literal("barred"), grounds: Schema.Array(groundSchema) }),
  Schema.Struct({
    outcome: Schema.Literal("undetermined"),
    open: Schema.Array(groundSchema),
    missing: Schema.optionalKey(missingSchema),
  }),
  Schema.Struct({ outcome: Schema.Literal("referred"), to: Schema.String, ground: groundSchema }),
])

/** The outcome with what it carries. Days are written in the calendar of the document. */
export type OutcomeJson = typeof outcomeSchema.Type

export const stageSchema = /* @__PURE__ */ Schema.Struct({ id: Schema.String, title: textSchema })

export const actSchema = /* @__PURE__ */ Schema.Struct({
  act: Schema.Literals(["apply", "propose", "report", "attend", "decide"]),
  duty: Schema.Literals(["may", "must"]),
  by: Schema.Array(Schema.String),
  join: Schema.Literals(["any", "all"]),
  stage: Schema.optionalKey(stageSchema),
})

/** An act towards a decision. Actors stand by their ids. */
export type ActJson = typeof actSchema.Type

/** The receipt, as it is recorded and verified: its days are numbers since 1 January 1970. */
export const receiptSchema = /* @__PURE__ */ Schema.Struct({
  pack: Schema.String,
  rule: Schema.String,
  rulesDigest: Schema.String,
  parametersDigest: Schema.String,
  factsDigest: Schema.String,
  historyDigest: Schema.optionalKey(Schema.String),
  today: Schema.Int,
  lawDay: Schema.Int,
  choices: Schema.Record(Schema.String, Schema.String),
  dayCount: Schema.String,
  calendar: Schema.String,
  outcome: Schema.optionalKey(Schema.Literals(["eligible", "notYet", "barred", "undetermined", "referred"])),
})

export const assumedReleaseSchema = /* @__PURE__ */ Schema.Struct({
  release: daySchema,
  /** Id of the officer who assumes it. */
  by: Schema.String,
  ground: Schema.String,
  from: daySchema,
  /** The first day on which it no longer holds. */
  to: Schema.optionalKey(daySchema),
})

/** The assumed day of release on which a decision rests. */
export type AssumedReleaseJson = typeof assumedReleaseSchema.Type

export const remedySchema = /* @__PURE__ */ Schema.Array(
  /* @__PURE__ */ Schema.Struct({
    fact: Schema.String,
    from: Schema.optionalKey(valueSchema),
    to: valueSchema,
  }),
)

/** Changes of facts, by their ids, that together would turn the answer to yes. */
export type RemedyJson = typeof remedySchema.Type

/**
 * A proof as it is recorded: the form of each part, its id, its value, and its parts. Its days are numbers since 1 January 1970. The parts of what
 * is read more than once stand where it has a number, `shared`; elsewhere `same` names it by that number.
 */
export interface ProofJson {
  readonly op: string
  readonly id?: string
  readonly value?: unknown
  readonly problem?: { readonly code: string }
  readonly shared?: number
  readonly same?: number
  readonly parts?: ReadonlyArray<ProofJson>
  /** Present where its parts were not written because the budget was spent. */
  readonly stopped?: "budget"
}

export const proofSchema: Schema.Codec<ProofJson> = /* @__PURE__ */ Schema.suspend(() =>
  Schema.Struct({
    op: Schema.String,
    id: Schema.optionalKey(Schema.String),
    value: Schema.optionalKey(Schema.Unknown),
    problem: Schema.optionalKey(
      Schema.StructWithRest(Schema.Struct({ code: Schema.String }), [
        Schema.Record(Schema.String, Schema.Unknown),
      ]),
    ),
    shared: Schema.optionalKey(Schema.Natural),
    same: Schema.optionalKey(Schema.Natural),
    parts: Schema.optionalKey(Schema.Array(proofSchema)),
    stopped: Schema.optionalKey(Schema.Literal("budget")),
  }),
) as Schema.Codec<ProofJson>

export const decisionKindSchema = /* @__PURE__ */ Schema.Literals([
  "automatic",
  "entitlement",
  "discretion",
  "administrative",
  "grace",
])

/** Present where the rule, once its conditions are met, goes against the person: "eligible" then opens nothing to them. */
export const adverseSchema = /* @__PURE__ */ Schema.optionalKey(/* @__PURE__ */ Schema.Literal(true))

export const answerSchema = /* @__PURE__ */ Schema.Literals(["yes", "no", "unknown"])

export const modeSchema = /* @__PURE__ */ Schema.Literals(["kleene", "exact"])

export const stoppedSchema = /* @__PURE__ */ Schema.Literal("budget")

export const decisionSchema = /* @__PURE__ */ Schema.Struct({
  rule: Schema.String,
  title: textSchema,
  kind: decisionKindSchema,
  adverse: adverseSchema,
  answer: answerSchema,
  /** `exact` where Kleene logic stays open and every completion of the case agrees. */
  mode: modeSchema,
  /** Present where the case was not read to the end because the budget was spent; the answer is unknown then. */
  stopped: Schema.optionalKey(stoppedSchema),
  result: outcomeSchema,
  proposers: Schema.Array(Schema.String),
  reporters: Schema.Array(Schema.String),
  deciders: Schema.Array(Schema.String),
  /** The acts at the stage of the case: who may and who must, any one of them or together. */
  acts: Schema.Array(actSchema),
  citations: Schema.Array(citationSchema),
  /** What belongs to the decision: how long, from when, how much. None where it is barred or referred. */
  quantities: Schema.Array(quantitySchema),
  receipt: receiptSchema,
  /** Present where the decision rests on a day of release that nobody has set. */
  assumedRelease: Schema.optionalKey(assumedReleaseSchema),
  /** The smallest lawful changes that would change an answer that is not yes, where they were asked for. */
  remedies: Schema.optionalKey(Schema.Array(remedySchema)),
  /** Where it was asked for. */
  proof: Schema.optionalKey(proofSchema),
})

/** A decision for programs, whole: every title and every citation stands where it belongs. Actors stand by their ids. */
export type DecisionJson = typeof decisionSchema.Type

/** What a decision is written with. */
export interface DecisionJsonOptions {
  /** In which days are written. */
  readonly calendar: Calendar
  /** What would settle a decision or a quantity that is open. Absent: it is not said. To find it out takes longer than to decide. */
  readonly missing?: ((open: Decision | RouteQuantity) => MissingJson) | undefined
  /** Whether to write the whole proof. */
  readonly proof?: boolean | undefined
  /** How many parts of the proof may be written. */
  readonly budget?: number | undefined
  readonly remedies?: Remedies | undefined
  readonly assumedRelease?: ReleaseAssumption | undefined
}

/** The limits that are known; none are written where the decision has none. */
const limitsOf = ({ quantities }: Decision, calendar: Calendar) => {
  const known = quantities.flatMap(({ limits: isLimit, rule: { id, title, valueKind }, value }) =>
    isLimit && value !== undefined
      ? [{ rule: id, title, kind: valueKind, value: valueJson(calendar, valueKind, value) }]
      : [],
  )
  return known.length === 0 ? {} : { limits: known }
}

const outcomeJson = (decision: Decision, { calendar, missing }: DecisionJsonOptions): OutcomeJson => {
  const { outcome } = decision
  const toSettle = () => (missing === undefined ? {} : { missing: missing(decision) })
  switch (outcome.outcome) {
    case "eligible":
      return {
        outcome: "eligible",
        ...(outcome.since === undefined ? {} : { since: dayJson(calendar, outcome.since) }),
        ...(outcome.until === undefined ? {} : { until: dayJson(calendar, outcome.until) }),
        ...limitsOf(decision, calendar),
      }
    case "notYet":
      return {
        outcome: "notYet",
        from: dayJson(calendar, outcome.from),
        becomes: outcome.becomes,
        ...toSettle(),
        awaits: outcome.awaits.map(groundJson),
        whileTrue: outcome.whileTrue.map(groundJson),
        ...limitsOf(decision, calendar),
      }
    case "barred":
      return { outcome: "barred", grounds: outcome.grounds.map(groundJson) }
    case "undetermined":
      return { outcome: "undetermined", open: outcome.openClauses.map(groundJson), ...toSettle() }
    case "referred":
      return { outcome: "referred", to: outcome.to.id, ground: groundJson(outcome.ground) }
  }
}

/** Whether a decision goes against the person. */
export const adverseJson = ({ rule: { adverse } }: Decision): { readonly adverse?: true } =>
  adverse === undefined ? {} : { adverse }

const ids = (actors: ReadonlyArray<Actor>): ReadonlyArray<string> => actors.map(({ id }) => id)

const actJson = ({ by, duty, kind, stage, together }: Act): ActJson => ({
  act: kind,
  duty,
  by: ids(by),
  join: together ? "all" : "any",
  ...(stage === undefined ? {} : { stage: { id: stage.id, title: stage.title } }),
})

/**
 * An assumed day of release for programs.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const assumption = { release: gregorianDay(2026, 1, 1), by: "officer-3", ground: "sentence", from: today }
 * assumedReleaseJson(assumption, gregorian).release // => "2026-01-01"
 */
export const assumedReleaseJson = (
  { by, from, ground, release, to }: ReleaseAssumption,
  calendar: Calendar,
): AssumedReleaseJson => ({
  release: dayJson(calendar, release),
  by,
  ground,
  from: dayJson(calendar, from),
  ...(to === undefined ? {} : { to: dayJson(calendar, to) }),
})

const remediesJson = ({ remedies }: Remedies, calendar: Calendar): ReadonlyArray<RemedyJson> =>
  remedies.map(({ changes }) =>
    changes.map(({ fact, from, to }) => ({
      fact: fact.id,
      ...(from === undefined ? {} : { from: valueJson(calendar, fact.kind, from) }),
      to: valueJson(calendar, fact.kind, to),
    })),
  )

/**
 * A decision for programs, whole.
 *
 * @example
 * const decision = decide(parole, {}, { pack: ruritania.pack, today: gregorianDay(2025, 4, 30) })
 * const { answer, result, rule } = decisionJson(decision, { calendar: gregorian })
 * rule // => "PAROLE"
 * answer // => "unknown"
 * result.outcome // => "undetermined"
 */
export const decisionJson = (decision: Decision, options: DecisionJsonOptions): DecisionJson => {
  const { assumedRelease, calendar, missing, remedies } = options
  const { acts, answer, mode, quantities, receipt, rule, stopped, today } = decision
  const { deciders, proposers, reporters } = actorsOf(acts)
  const within = options.budget === undefined ? {} : { budget: options.budget }
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.kind,
    ...adverseJson(decision),
    answer,
    mode,
    ...(stopped === undefined ? {} : { stopped }),
    result: outcomeJson(decision, options),
    proposers: ids(proposers),
    reporters: ids(reporters),
    deciders: ids(deciders),
    acts: acts.map(actJson),
    citations: rule.citations.map(citationJson),
    quantities: quantities.map((quantity) =>
      quantityJson(quantity, {
        calendar,
        missing: missing === undefined ? undefined : () => missing(quantity),
        day: quantity.today === today ? undefined : quantity.today,
      }),
    ),
    receipt,
    ...(assumedRelease === undefined ? {} : { assumedRelease: assumedReleaseJson(assumedRelease, calendar) }),
    ...(remedies === undefined || answer === "yes" ? {} : { remedies: remediesJson(remedies, calendar) }),
    ...(options.proof === true ? { proof: proofRecordOf(decision.proof, within) as ProofJson } : {}),
  }
}
