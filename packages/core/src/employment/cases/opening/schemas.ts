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
 * Schema.decodeUnknownResult(openingSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const openingSchemas = /* @__PURE__ */ madeOnce<OpeningLife>(() => ({
  command: openingCommandSchema(),
  event: openingEventSchema(),
  state: openingStateSchema(),
  refusal: openingRefusalSchema(),
}))
