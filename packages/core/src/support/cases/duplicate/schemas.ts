/**
 * Schemas of what is stored and sent of a suspected duplicate.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { duplicateCommandSchema } from "./commands.ts"
import { duplicateEventSchema } from "./events.ts"
import { duplicateRefusalSchema } from "./refusals.ts"
import { duplicateStateSchema } from "./state.ts"
import type { DuplicateLife } from "./types.ts"

/**
 * The schemas of suspected duplicates, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "findDifferent", grounds: ["twins"], ...common }
 * const decode = Schema.decodeUnknownResult(duplicateSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, grounds: "twins" })) // => false
 */
export const duplicateSchemas = /* @__PURE__ */ madeOnce<DuplicateLife>(() => ({
  command: duplicateCommandSchema(),
  event: duplicateEventSchema(),
  state: duplicateStateSchema(),
  refusal: duplicateRefusalSchema(),
}))
