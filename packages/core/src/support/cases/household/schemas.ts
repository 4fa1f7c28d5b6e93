/**
 * Schemas of what is stored and sent of households.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import type { CommonRefusal } from "../../../life-cycle/refusals.ts"
import { type HouseholdCommand, householdCommandSchema } from "./commands.ts"
import { type HouseholdEvent, householdEventSchema } from "./events.ts"
import { type HouseholdRefusal, householdRefusalSchema } from "./refusals.ts"
import { type HouseholdState, householdStateSchema } from "./state.ts"

/** The schemas of households. What they encode is plain JSON. */
export interface HouseholdSchemas {
  readonly command: Schema.Codec<HouseholdCommand, unknown>
  readonly event: Schema.Codec<HouseholdEvent, unknown>
  readonly state: Schema.Codec<HouseholdState, unknown>
  readonly refusal: Schema.Codec<HouseholdRefusal | CommonRefusal, unknown>
}

let made: HouseholdSchemas | undefined

/**
 * The schemas of households, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(householdSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const householdSchemas = (): HouseholdSchemas => {
  made ??= {
    command: householdCommandSchema(),
    event: householdEventSchema(),
    state: householdStateSchema(),
    refusal: householdRefusalSchema(),
  }
  return made
}
