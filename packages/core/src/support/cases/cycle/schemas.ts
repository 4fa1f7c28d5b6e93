/**
 * Schemas of what is stored and sent of a support cycle.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { supportCycleCommandSchema } from "./commands.ts"
import { supportCycleEventSchema } from "./events.ts"
import { supportCycleRefusalSchema } from "./refusals.ts"
import { supportCycleStateSchema } from "./state.ts"
import type { SupportCycleLife } from "./types.ts"

/**
 * The schemas of support cycles, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "plan", from: 20_168, to: 20_199, budget: 5_000_000_000, ...common }
 * const decode = Schema.decodeUnknownResult(supportCycleSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, budget: "5,000,000,000" })) // => false
 */
export const supportCycleSchemas = /* @__PURE__ */ madeOnce<SupportCycleLife>(() => ({
  command: supportCycleCommandSchema(),
  event: supportCycleEventSchema(),
  state: supportCycleStateSchema(),
  refusal: supportCycleRefusalSchema(),
}))
