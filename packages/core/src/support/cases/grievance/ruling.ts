import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { supportStageSchema } from "../support-case/support-case-stages.ts"

/** What follows from a grievance that is upheld, wholly or in part. */
export type Remedy = ReturnType<typeof remedySchema>["Type"]

const remedySchema = () =>
  Schema.Union([
    /** The decision is undone: the case goes on as if it had not been taken, and what was not paid for the days is paid. */
    Schema.Struct({
      kind: Schema.Literal("reverse"),
      /** Id of the event by which the decision was taken. */
      decision: Schema.NonEmptyString,
      /** The stage in which the support case goes on. */
      stage: supportStageSchema(),
      /** The first day to be restored. */
      from: daySchema(),
      /** The first day no longer to be restored. Absent where that is the day on which the decision is undone. */
      to: Schema.optionalKey(daySchema()),
    }),
    /** The decision is taken anew; a stay of it lasts until then. */
    Schema.Struct({ kind: Schema.Literal("reassess"), decision: Schema.NonEmptyString }),
    /** The decision holds from now on; that it was stayed until now is not held against the family. */
    Schema.Struct({ kind: Schema.Literal("stayLifted") }),
    /** Something that changes no decision: an apology, instruction of the office. */
    Schema.Struct({ kind: Schema.Literal("other"), code: Schema.NonEmptyString }),
  ])

/** A ruling as the handler proposes it and another person approves it. */
export type ProposedRuling = ReturnType<typeof proposedRulingSchema>["Type"]

export const proposedRulingSchema = () =>
  Schema.Struct({
    outcome: Schema.Literals(["upheld", "partlyUpheld", "rejected"]),
    /** Codes of the grounds; at least one. */
    grounds: Schema.Array(Schema.NonEmptyString),
    /** Absent exactly where the grievance is rejected. */
    remedy: Schema.optionalKey(remedySchema()),
  })

/** A ruling that was approved. */
export type Ruling = ReturnType<typeof rulingSchema>["Type"]

export const rulingSchema = () =>
  Schema.Struct({
    ...proposedRulingSchema().fields,
    /** The version of the event by which it was approved. */
    version: Schema.Natural,
    on: daySchema(),
  })

/** What was proposed, without what it has become. */
export const proposalOf = (ruling: ProposedRuling): ProposedRuling =>
  Struct.pick(ruling, ["outcome", "grounds", "remedy"])
