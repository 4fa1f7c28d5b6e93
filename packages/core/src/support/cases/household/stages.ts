/**
 * The stages of a household's register.
 *
 * @module
 */

import * as Schema from "effect/Schema"

/**
 * The stages of a household's register.
 *
 * - `none`: the household is not registered yet
 * - `registered`: members come and go
 * - `merged`: closed; another household holds its members
 */
export const householdStageSchema = () => Schema.Literals(["none", "registered", "merged"])

/** A stage of a household's register. */
export type HouseholdStage = ReturnType<typeof householdStageSchema>["Type"]
