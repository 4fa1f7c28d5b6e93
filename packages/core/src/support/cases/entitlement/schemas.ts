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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "confirmAttempt", key: "key-1", reference: "bank-77", ...common }
 * const decode = Schema.decodeUnknownResult(entitlementSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, refrence: "bank-77" })) // => false
 */
export const entitlementSchemas = /* @__PURE__ */ madeOnce<EntitlementLife>(() => ({
  command: entitlementCommandSchema(),
  event: entitlementEventSchema(),
  state: entitlementStateSchema(),
  refusal: entitlementRefusalSchema(),
}))
