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
 * Schema.decodeUnknownResult(placementSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const placementSchemas = /* @__PURE__ */ madeOnce<PlacementLife>(() => ({
  command: placementCommandSchema(),
  event: placementEventSchema(),
  state: placementStateSchema(),
  refusal: placementRefusalSchema(),
}))
