/** A decision and a quantity with everything that others may share taken out. */

import * as Schema from "effect/Schema"
import {
  type ActJson,
  adverseSchema,
  answerSchema,
  assumedReleaseSchema,
  type DecisionJson,
  modeSchema,
  type OutcomeJson,
  proofSchema,
  receiptSchema,
  remedySchema,
  stoppedSchema,
} from "./decision-json.ts"
import type { GroundJson } from "./ground-json.ts"
import { gapSchema, type MissingJson } from "./missing-json.ts"
import type { QuantityJson } from "./quantity-json.ts"
import type { SharedParts } from "./shared-parts.ts"
import { namedActSchema } from "./shared-rows.ts"
import { daySchema, valueSchema } from "./value-json.ts"

const keys = /* @__PURE__ */ Schema.Array(Schema.String)

const missingSchema = /* @__PURE__ */ Schema.Struct({
  sets: Schema.Array(keys),
  questions: Schema.Array(
    Schema.Struct({
      /** A key of the shared fields. */
      field: Schema.String,
      facts: Schema.optionalKey(keys),
      settlesAlone: Schema.optionalKey(Schema.Literal(true)),
    }),
  ),
  gaps: Schema.optionalKey(Schema.Array(gapSchema)),
  /** Absent where the sets are certainly all. */
  complete: Schema.optionalKey(Schema.Literal(false)),
})

/** What would settle an answer; the fields stand among the shared parts. */
export type CompactMissing = typeof missingSchema.Type

export const compactQuantitySchema = /* @__PURE__ */ Schema.Struct({
  /** A key of the shared quantities. */
  rule: Schema.String,
  day: Schema.optionalKey(daySchema),
  value: Schema.optionalKey(valueSchema),
  missing: Schema.optionalKey(missingSchema),
})

/** A quantity; its title and its citations stand among the shared parts. */
export type CompactQuantity = typeof compactQuantitySchema.Type

const limits = /* @__PURE__ */ Schema.optionalKey(keys)

const outcomeSchema = /* @__PURE__ */ Schema.Union([
  Schema.Struct({
    outcome: Schema.Literal("eligible"),
    since: Schema.optionalKey(daySchema),
    until: Schema.optionalKey(daySchema),
    /** The quantities of the decision beyond which nothing is decided. */
    limits,
  }),
  Schema.Struct({
    outcome: Schema.Literal("notYet"),
    from: daySchema,
    becomes: Schema.Literals(["eligible", "undetermined"]),
    missing: Schema.optionalKey(missingSchema),
    awaits: keys,
    whileTrue: keys,
    limits,
  }),
  Schema.Struct({ outcome: Schema.Literal("barred"), grounds: keys }),
  Schema.Struct({
    outcome: Schema.Literal("undetermined"),
    open: keys,
    missing: Schema.optionalKey(missingSchema),
  }),
  Schema.Struct({ outcome: Schema.Literal("referred"), to: Schema.String, ground: Schema.String }),
])

const { outcome: _, rule: __, ...sharedReceipt } = receiptSchema.fields

/** What the receipts of a document have in common: a receipt adds its rule and its outcome. */
export const sharedReceiptSchema = /* @__PURE__ */ Schema.Struct(sharedReceipt)

/** What the receipts of a document have in common. */
export type SharedReceipt = typeof sharedReceiptSchema.Type

export const compactDecisionSchema = /* @__PURE__ */ Schema.Struct({
  /** A key of the shared rules. */
  rule: Schema.String,
  adverse: adverseSchema,
  answer: answerSchema,
  /** Present where every completion of an open case agrees. */
  mode: Schema.optionalKey(modeSchema),
  stopped: Schema.optionalKey(stoppedSchema),
  result: outcomeSchema,
  /** Places of the shared acts. */
  acts: Schema.Array(Schema.Int),
  quantities: Schema.optionalKey(Schema.Array(compactQuantitySchema)),
  /** What of its receipt is not that of the document. */
  receipt: Schema.optionalKey(
    Schema.Struct({
      factsDigest: Schema.optionalKey(Schema.String),
      historyDigest: Schema.optionalKey(Schema.NullOr(Schema.String)),
      today: Schema.optionalKey(Schema.Int),
      lawDay: Schema.optionalKey(Schema.Int),
    }),
  ),
  assumedRelease: Schema.optionalKey(assumedReleaseSchema),
  remedies: Schema.optionalKey(Schema.Array(remedySchema)),
  proof: Schema.optionalKey(proofSchema),
})

/** The schema of a decision of the first format: its acts stand in it. */
export const firstCompactDecisionSchema = /* @__PURE__ */ Schema.Struct({
  ...compactDecisionSchema.fields,
  acts: Schema.Array(namedActSchema),
})

/** A decision; titles, citations, grounds, acts and fields stand among the shared parts of its document, by their keys or places. */
export type CompactDecision = typeof compactDecisionSchema.Type

/** The outcome of a compact decision. */
export type CompactOutcome = CompactDecision["result"]

const compactMissing = (
  { complete, gaps, questions, sets }: MissingJson,
  shared: SharedParts,
): CompactMissing => ({
  sets,
  questions: questions.map(({ facts, id, settlesAlone, ...asked }) => {
    const { opening, path } = asked
    const written = path === undefined ? id : opening === undefined ? path : `${opening}: ${path}`
    return {
      field: shared.add("fields", written, asked),
      ...(facts === undefined ? {} : { facts }),
      ...(settlesAlone ? { settlesAlone } : {}),
    }
  }),
  ...(gaps.length === 0 ? {} : { gaps }),
  ...(complete ? {} : { complete: false as const }),
})

/** A quantity without its title and its citations, which are added to the shared parts. */
export const compactQuantity = (
  { citations, day, kind, missing, rule, title, value }: QuantityJson,
  shared: SharedParts,
): CompactQuantity => ({
  rule: shared.add("quantities", rule, { title, kind, citations: shared.citations(citations) }),
  ...(day === undefined ? {} : { day }),
  ...(value === undefined ? {} : { value }),
  ...(missing === undefined ? {} : { missing: compactMissing(missing, shared) }),
})

const compactOutcome = (result: OutcomeJson, shared: SharedParts): CompactOutcome => {
  const grounds = (of: ReadonlyArray<GroundJson>) => of.map((ground) => shared.ground(ground))
  const missing = (of: MissingJson | undefined) =>
    of === undefined ? {} : { missing: compactMissing(of, shared) }
  switch (result.outcome) {
    case "eligible": {
      const { limits: bounds, ...others } = result
      return { ...others, ...(bounds === undefined ? {} : { limits: bounds.map((one) => one.rule) }) }
    }
    case "notYet": {
      const { awaits, limits: bounds, missing: toSettle, whileTrue, ...others } = result
      return {
        ...others,
        ...missing(toSettle),
        awaits: grounds(awaits),
        whileTrue: grounds(whileTrue),
        ...(bounds === undefined ? {} : { limits: bounds.map((one) => one.rule) }),
      }
    }
    case "barred":
      return { outcome: "barred", grounds: grounds(result.grounds) }
    case "undetermined":
      return { outcome: "undetermined", open: grounds(result.open), ...missing(result.missing) }
    case "referred": {
      shared.actors([result.to])
      return { outcome: "referred", to: result.to, ground: shared.ground(result.ground) }
    }
  }
}

const placeOfAct = ({ act, by, duty, join, stage }: ActJson, shared: SharedParts): number =>
  shared.act({
    act,
    duty,
    by: shared.actors(by),
    ...(join === "all" ? { join } : {}),
    ...(stage === undefined ? {} : { stage: shared.add("stages", stage.id, { title: stage.title }) }),
  })

const differentReceipt = (
  own: DecisionJson["receipt"],
  base: SharedReceipt,
): CompactDecision["receipt"] | undefined => {
  const { factsDigest, historyDigest, lawDay, today } = own
  const differs = {
    ...(factsDigest === base.factsDigest ? {} : { factsDigest }),
    ...(historyDigest === base.historyDigest ? {} : { historyDigest: historyDigest ?? null }),
    ...(today === base.today ? {} : { today }),
    ...(lawDay === base.lawDay ? {} : { lawDay }),
  }
  return Object.keys(differs).length === 0 ? undefined : differs
}

/** A decision without what others may share, which is added to the shared parts. */
export const compactDecision = (
  decision: DecisionJson,
  shared: SharedParts,
  base: SharedReceipt,
): CompactDecision => {
  const { acts, adverse, answer, assumedRelease, citations, kind, mode, proof, quantities, remedies } =
    decision
  const { rule, stopped, title } = decision
  const receipt = differentReceipt(decision.receipt, base)
  return {
    rule: shared.add("rules", rule, { title, kind, citations: shared.citations(citations) }),
    ...(adverse === undefined ? {} : { adverse }),
    answer,
    ...(mode === "kleene" ? {} : { mode }),
    ...(stopped === undefined ? {} : { stopped }),
    result: compactOutcome(decision.result, shared),
    acts: acts.map((act) => placeOfAct(act, shared)),
    ...(quantities.length === 0
      ? {}
      : { quantities: quantities.map((quantity) => compactQuantity(quantity, shared)) }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(assumedRelease === undefined ? {} : { assumedRelease }),
    ...(remedies === undefined ? {} : { remedies }),
    ...(proof === undefined ? {} : { proof }),
  }
}
