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
 * Schema.decodeUnknownResult(duplicateSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const duplicateSchemas = /* @__PURE__ */ madeOnce<DuplicateLife>(() => ({
  command: duplicateCommandSchema(),
  event: duplicateEventSchema(),
  state: duplicateStateSchema(),
  refusal: duplicateRefusalSchema(),
}))
