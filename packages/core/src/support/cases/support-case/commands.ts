/**
 * What may be asked of a support case.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { daySchema, receiptSchema } from "../../../life-cycle/values.ts"
import { contributionSchema, visitSchema } from "./assessment.ts"
import { supportMatter } from "./file.ts"

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What screening came to. It rests on a decision of the rule of cover, whose receipt it brings. */
const screeningSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("yes") }),
    Schema.Struct({ kind: Schema.Literal("no"), grounds: grounds() }),
    /** Another payer is competent. */
    Schema.Struct({ kind: Schema.Literal("referred"), payer: Schema.NonEmptyString }),
    Schema.Struct({ kind: Schema.Literal("undetermined"), missing: Schema.Array(Schema.NonEmptyString) }),
  ])

/** What may be asked of a support case. */
export const supportCommandSchema = () =>
  Schema.Union([
    commandSchema("open", supportMatter()),
    commandSchema("screen", { outcome: screeningSchema(), receipt: receiptSchema() }),
    /** Supplies facts that were asked for, or others. The case is then screened anew. */
    commandSchema("supplyFact", { facts: Schema.Array(Schema.NonEmptyString) }),
    commandSchema("lapse", {}),
    commandSchema("recordAssessment", {
      visit: visitSchema(),
      score: Schema.Natural,
      breakdown: Schema.Array(contributionSchema()),
    }),
    commandSchema("approve", {}),
    commandSchema("decline", { grounds: grounds() }),
    /** Begins support: by a committed admission run, or until another payer takes over. */
    commandSchema("admit", {
      from: daySchema(),
      basis: Schema.Union([
        Schema.Struct({ kind: Schema.Literal("run"), run: Schema.NonEmptyString }),
        Schema.Struct({ kind: Schema.Literal("bridging"), receipt: receiptSchema() }),
      ]),
    }),
    commandSchema("reassess", {}),
    commandSchema("suspend", {
      reason: Schema.NonEmptyString,
      notice: Schema.Union([
        Schema.Struct({ kind: Schema.Literal("sent"), on: daySchema() }),
        Schema.Struct({ kind: Schema.Literal("urgent") }),
      ]),
    }),
    /** Takes the suspension back because its reason is cleared. */
    commandSchema("resume", { reason: Schema.NonEmptyString, document: Schema.NonEmptyString }),
    commandSchema("recertify", {
      outcome: Schema.Union([
        Schema.Struct({ kind: Schema.Literal("yes") }),
        Schema.Struct({
          kind: Schema.Literal("no"),
          grounds: grounds(),
          /** The last cycle of which the family has a part; `to` is the first day after it. */
          lastCycle: Schema.Struct({ cycle: Schema.NonEmptyString, to: daySchema() }),
        }),
      ]),
      receipt: receiptSchema(),
    }),
    commandSchema("markOverdue", {}),
    commandSchema("reportRelease", { releasedOn: daySchema() }),
    /** Another payer has confirmed the day from which it carries the family. */
    commandSchema("handOver", {
      payer: Schema.NonEmptyString,
      from: daySchema(),
      /** Reference to the confirmation. */
      document: Schema.NonEmptyString,
    }),
    commandSchema("graduate", {
      criteria: Schema.Array(
        Schema.Struct({
          criterion: Schema.NonEmptyString,
          answer: Schema.Literals(["met", "notMet", "unknown"]),
        }),
      ),
    }),
    commandSchema("close", { outcome: Schema.NonEmptyString }),
    commandSchema("endMonitoring", {}),
    commandSchema("reopen", {
      basis: Schema.Union([
        Schema.Struct({ kind: Schema.Literals(["newFact", "relapse"]), grounds: grounds() }),
        /** A grievance was upheld: the id of the event that says so. */
        Schema.Struct({ kind: Schema.Literal("ruling"), ruling: Schema.NonEmptyString }),
      ]),
    }),
    /** The prisoner has died, or the last member. The death of one of several members is a change of the household alone. */
    commandSchema("recordDeath", {
      of: Schema.Literals(["prisoner", "lastMember"]),
      diedOn: daySchema(),
      document: Schema.NonEmptyString,
    }),
    /** The family has moved to where another association is competent. */
    commandSchema("moveAway", {
      association: Schema.NonEmptyString,
      movedOn: daySchema(),
      document: Schema.NonEmptyString,
    }),
  ])

/**
 * What may be asked of a support case. Commands that come from outside are decoded with the schema of the same name first.
 */
export type SupportCommand = ReturnType<typeof supportCommandSchema>["Type"]
