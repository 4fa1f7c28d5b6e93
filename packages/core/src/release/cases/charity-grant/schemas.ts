/**
 * Schemas of what is stored and sent of a charity grant.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { charityGrantCommandSchema } from "./commands.ts"
import { charityGrantEventSchema } from "./events.ts"
import { charityGrantRefusalSchema } from "./refusals.ts"
import { charityGrantStateSchema } from "./state.ts"
import type { CharityGrantLife } from "./types.ts"

/**
 * The schemas of charity grants, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "reserve", pool: "pool-1", petition: "petition-1", obligation: "obligation-1", ...common }
 * const decode = Schema.decodeUnknownResult(charityGrantSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, obligation: 1 })) // => false
 */
export const charityGrantSchemas = /* @__PURE__ */ madeOnce<CharityGrantLife>(() => ({
  command: charityGrantCommandSchema(),
  event: charityGrantEventSchema(),
  state: charityGrantStateSchema(),
  refusal: charityGrantRefusalSchema(),
}))
