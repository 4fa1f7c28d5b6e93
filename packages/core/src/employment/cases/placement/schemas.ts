/**
 * Schemas of what is stored and sent of a placement.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { placementCommandSchema } from "./commands.ts"
import { placementEventSchema } from "./events.ts"
import { placementRefusalSchema } from "./refusals.ts"
import { placementStateSchema } from "./state.ts"
import type { PlacementLife } from "./types.ts"

/**
 * The schemas of the life cycle of placements, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "pause", reason: "illness", until: 20_300, ...common }
 * const decode = Schema.decodeUnknownResult(placementSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, until: "1404-05-07" })) // => false
 */
export const placementSchemas = /* @__PURE__ */ madeOnce<PlacementLife>(() => ({
  command: placementCommandSchema(),
  event: placementEventSchema(),
  state: placementStateSchema(),
  refusal: placementRefusalSchema(),
}))
