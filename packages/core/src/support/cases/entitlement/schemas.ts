/**
 * Schemas of what is stored and sent of an entitlement.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { entitlementCommandSchema } from "./commands.ts"
import { entitlementEventSchema } from "./events.ts"
import { entitlementRefusalSchema } from "./refusals.ts"
import { entitlementStateSchema } from "./state.ts"
import type { EntitlementLife } from "./types.ts"

/**
 * The schemas of entitlements, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(entitlementSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const entitlementSchemas = /* @__PURE__ */ madeOnce<EntitlementLife>(() => ({
  command: entitlementCommandSchema(),
  event: entitlementEventSchema(),
  state: entitlementStateSchema(),
  refusal: entitlementRefusalSchema(),
}))
