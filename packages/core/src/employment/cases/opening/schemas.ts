/**
 * Schemas of what is stored and sent of an opening.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { openingCommandSchema } from "./commands.ts"
import { openingEventSchema } from "./events.ts"
import { openingRefusalSchema } from "./refusals.ts"
import { openingStateSchema } from "./state.ts"
import type { OpeningLife } from "./types.ts"

/**
 * The schemas of the life cycle of openings, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "reserve", placement: "placement-1", takes: { escort: 1 }, ...common }
 * const decode = Schema.decodeUnknownResult(openingSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, takes: { escort: -1 } })) // => false
 */
export const openingSchemas = /* @__PURE__ */ madeOnce<OpeningLife>(() => ({
  command: openingCommandSchema(),
  event: openingEventSchema(),
  state: openingStateSchema(),
  refusal: openingRefusalSchema(),
}))
