/**
 * Schemas of what is stored and sent of a pool.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { poolCommandSchema } from "./commands.ts"
import { poolEventSchema } from "./events.ts"
import { poolRefusalSchema } from "./refusals.ts"
import { poolStateSchema } from "./state.ts"
import type { PoolLife } from "./types.ts"

/**
 * The schemas of pools, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(poolSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const poolSchemas = /* @__PURE__ */ madeOnce<PoolLife>(() => ({
  command: poolCommandSchema(),
  event: poolEventSchema(),
  state: poolStateSchema(),
  refusal: poolRefusalSchema(),
}))
