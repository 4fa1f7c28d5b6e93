/**
 * Schemas of what is stored and sent of households.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { householdCommandSchema } from "./commands.ts"
import { householdEventSchema } from "./events.ts"
import type { HouseholdLife } from "./life.ts"
import { householdRefusalSchema } from "./refusals.ts"
import { householdStateSchema } from "./state.ts"

/**
 * The schemas of households, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(householdSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const householdSchemas = /* @__PURE__ */ madeOnce<HouseholdLife>(() => ({
  command: householdCommandSchema(),
  event: householdEventSchema(),
  state: householdStateSchema(),
  refusal: householdRefusalSchema(),
}))
