import * as Schema from "effect/Schema"
import { custodyAtWorkSchema } from "../../model/custody-at-work.ts"

/** The seat of a placement as its opening shows it; see `seatOf`. */
export type SeatEvidence = ReturnType<typeof seatEvidenceSchema>["Type"]

export const seatEvidenceSchema = () =>
  Schema.Struct({
    /** Id of the opening. */
    opening: Schema.NonEmptyString,
    /** Version of the event by which the seat was reserved. */
    version: Schema.Natural,
    /** Id of the placement that has it. */
    placement: Schema.NonEmptyString,
    hold: Schema.Literals(["reserved", "occupied"]),
    /** Where people are held while they work in it. */
    custody: custodyAtWorkSchema(),
    /** Whether the unit stands still. */
    suspended: Schema.Boolean,
  })
