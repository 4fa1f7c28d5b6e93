/**
 * Schemas of what is stored and sent of an allocation run.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { allocationRunCommandSchema } from "./commands.ts"
import { allocationRunEventSchema } from "./events.ts"
import { allocationRunRefusalSchema } from "./refusals.ts"
import { allocationRunStateSchema } from "./state.ts"
import type { AllocationRunLife } from "./types.ts"

/**
 * The schemas of the life cycle of allocation runs, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "abandon", reason: "gift-withdrawn", ...common }
 * const decode = Schema.decodeUnknownResult(allocationRunSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, reason: "" })) // => false
 */
export const allocationRunSchemas = /* @__PURE__ */ madeOnce<AllocationRunLife>(() => ({
  command: allocationRunCommandSchema(),
  event: allocationRunEventSchema(),
  state: allocationRunStateSchema(),
  refusal: allocationRunRefusalSchema(),
}))
