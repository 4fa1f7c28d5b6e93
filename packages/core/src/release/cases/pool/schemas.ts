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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "receive", gift: "gift-1", receipt: "receipt-1", amount: 100_000_000, receivedOn: 20_186, ...common }
 * const decode = Schema.decodeUnknownResult(poolSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, amount: -1 })) // => false
 */
export const poolSchemas = /* @__PURE__ */ madeOnce<PoolLife>(() => ({
  command: poolCommandSchema(),
  event: poolEventSchema(),
  state: poolStateSchema(),
  refusal: poolRefusalSchema(),
}))
