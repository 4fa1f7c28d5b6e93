import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { custodyAtWorkSchema } from "../../model/custody-at-work.ts"
import { findingSchema } from "./finding.ts"

/** The days of work; `to` is the first day without it. */
const periodSchema = () => Schema.Struct({ from: daySchema(), to: daySchema() })

/** Why this person of all: because a run of placement says so, or because an officer does, for a reason. */
export type PlacementBasis = ReturnType<typeof placementBasisSchema>["Type"]

const placementBasisSchema = () =>
  Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("run"),
      /** Id of the committed run. */
      run: Schema.NonEmptyString,
    }),
    Schema.Struct({
      kind: Schema.Literal("override"),
      /** May be empty here, so that an override without a reason is refused by name. */
      reason: Schema.String,
      /** Opaque ids of those who would have had the seat. */
      displaced: Schema.Array(Schema.NonEmptyString),
    }),
  ])

/** The seat that is kept for a placement, as the placement remembers it. */
const placementSeatSchema = () =>
  Schema.Struct({
    /** Id of the opening. */
    opening: Schema.NonEmptyString,
    /** Version of the event of the opening by which it was reserved. */
    version: Schema.Natural,
    /** Where the prisoner is held while they work in it. */
    custody: custodyAtWorkSchema(),
  })

/** Who is to work where and when, and why. It never changes. */
export const placementProposalSchema = () =>
  Schema.Struct({
    /** Opaque id of the person. */
    prisoner: Schema.NonEmptyString,
    seat: placementSeatSchema(),
    period: periodSchema(),
    /** What the hard constraints said, in the order of their rules. */
    findings: Schema.Array(findingSchema()),
    basis: placementBasisSchema(),
  })
