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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "move", area: "1102", from: 20_079, ...common }
 * const decode = Schema.decodeUnknownResult(householdSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, from: 20_079.5 })) // => false
 */
export const householdSchemas = /* @__PURE__ */ madeOnce<HouseholdLife>(() => ({
  command: householdCommandSchema(),
  event: householdEventSchema(),
  state: householdStateSchema(),
  refusal: householdRefusalSchema(),
}))
