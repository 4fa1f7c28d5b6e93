/**
 * The state of a placement: one shape for each stage, so that what a stage needs is always there.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { followUpOutcomes } from "../../decisions/follow-up.ts"
import { placementClearanceSchema } from "./clearance.ts"
import { placementOfferSchema } from "./conditions.ts"
import { placementEndingSchema, withdrawalGroundSchema } from "./ending.ts"
import { placementProposalSchema } from "./proposal.ts"

const proposed = () => ({ proposal: placementProposalSchema() })
const offered = () => ({ ...proposed(), offer: placementOfferSchema() })
const cleared = () => ({ ...offered(), clearance: placementClearanceSchema() })
const working = () => ({ ...cleared(), startedOn: daySchema() })

/** The state of a placement. */
export const placementStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("proposed", proposed()),
    stateSchema("offered", offered()),
    stateSchema("accepted", offered()),
    stateSchema("declined", proposed()),
    stateSchema("expired", proposed()),
    stateSchema("cleared", cleared()),
    stateSchema("refused", { ...proposed(), reason: Schema.NonEmptyString }),
    stateSchema("active", working()),
    stateSchema("paused", { ...working(), until: daySchema() }),
    stateSchema("ended", {
      ...working(),
      endedOn: daySchema(),
      ending: Schema.Union([placementEndingSchema(), Schema.Struct({ kind: Schema.Literal("resigned") })]),
      /** What was found out since, in the order in which it was recorded. */
      outcomes: Schema.Array(
        Schema.Struct({
          after: Schema.Natural,
          outcome: Schema.Literals(followUpOutcomes),
          on: daySchema(),
        }),
      ),
    }),
    stateSchema("withdrawn", { ...proposed(), ground: withdrawalGroundSchema() }),
  ])

/** The state of a placement, one shape for each stage. */
export type PlacementState = ReturnType<typeof placementStateSchema>["Type"]

/** A state in one of the stages named. */
export type PlacementIn<Stage extends PlacementState["stage"]> = Extract<
  PlacementState,
  { readonly stage: Stage }
>
