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
 * Schema.decodeUnknownResult(allocationRunSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const allocationRunSchemas = /* @__PURE__ */ madeOnce<AllocationRunLife>(() => ({
  command: allocationRunCommandSchema(),
  event: allocationRunEventSchema(),
  state: allocationRunStateSchema(),
  refusal: allocationRunRefusalSchema(),
}))
