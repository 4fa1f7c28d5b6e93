/**
 * What may be asked of a placement.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { followUpOutcomes } from "../../decisions/follow-up.ts"
import { datedDocumentSchema } from "../clearance/dated-document.ts"
import { seatEvidenceSchema } from "../opening/seat.ts"
import { placementClearanceSchema } from "./clearance.ts"
import { placementOfferSchema } from "./conditions.ts"
import { placementEndingSchema, withdrawalGroundSchema } from "./ending.ts"
import { placementProposalSchema } from "./proposal.ts"

const reason = () => ({ reason: Schema.NonEmptyString })

/** What may be asked of a placement. */
export const placementCommandSchema = () => {
  const { conditions, informedOn } = placementOfferSchema().fields
  return Schema.Union([
    /** Brings the seat that the opening keeps for it, and what every hard constraint says. */
    commandSchema("propose", { ...placementProposalSchema().fields, seat: seatEvidenceSchema() }),
    commandSchema("offer", { conditions, informedOn }),
    commandSchema("accept", {}),
    /** Says no, before or after accepting, as long as work has not begun. Nobody asks why. */
    commandSchema("decline", {}),
    commandSchema("expire", {}),
    /** Brings the papers; later ones take the place of earlier ones. */
    commandSchema("clear", placementClearanceSchema().fields),
    commandSchema("refuseClearance", reason()),
    /** Begins the work: the seat and the facts of custody are those of that day; after release the certificate of it instead. */
    commandSchema("start", {
      seat: seatEvidenceSchema(),
      custodyDigest: Schema.optionalKey(Schema.NonEmptyString),
      release: Schema.optionalKey(datedDocumentSchema()),
    }),
    /** Stops for some time; `until` is the first day on which it is to go on. */
    commandSchema("pause", { ...reason(), until: daySchema() }),
    commandSchema("resume", {}),
    commandSchema("end", { ending: placementEndingSchema() }),
    /** The prisoner stops. Nobody asks why. */
    commandSchema("resign", {}),
    /** What became of the person so many days after the end. */
    commandSchema("recordOutcome", { after: Schema.Natural, outcome: Schema.Literals(followUpOutcomes) }),
    commandSchema("withdraw", { ground: withdrawalGroundSchema() }),
  ])
}

/** What may be asked of a placement. Commands that come from outside are decoded with the schema first. */
export type PlacementCommand = ReturnType<typeof placementCommandSchema>["Type"]

/** The name of a command. */
export type PlacementCommandType = PlacementCommand["type"]
