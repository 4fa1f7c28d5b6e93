/**
 * The stages of a leniency petition.
 *
 * @module
 */

import * as Schema from "effect/Schema"

/**
 * The stages of a leniency petition, in the order in which a smooth case passes them, the closed ones last.
 *
 * - `none`: there is no petition yet
 * - `opened`: somebody who may ask has asked
 * - `proposed`: the proposer has brought it before the decider; reports are still to come
 * - `reported`: proposed, and every report that the route asks for is in and confirmed
 * - `granted`: decided in favour; not yet carried out
 * - `carriedOut`: the order is in force; the period of supervision has not been fixed yet
 * - `supervised`: the period of supervision is fixed, and runs or is about to
 * - `reliefProposed`: a shorter period or fewer orders have been proposed
 * - `breached`: a breach has been recorded and waits for the court
 * - `refused`, `revoked`, `ended`, `withdrawn`, `lapsed`: closed; nothing more can happen
 */
export const leniencyStageSchema = () =>
  Schema.Literals([
    "none",
    "opened",
    "proposed",
    "reported",
    "granted",
    "carriedOut",
    "supervised",
    "reliefProposed",
    "breached",
    "refused",
    "revoked",
    "ended",
    "withdrawn",
    "lapsed",
  ])

/** A stage of a leniency petition. */
export type LeniencyStage = ReturnType<typeof leniencyStageSchema>["Type"]
