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
 * Schema.decodeUnknownResult(charityGrantSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const charityGrantSchemas = /* @__PURE__ */ madeOnce<CharityGrantLife>(() => ({
  command: charityGrantCommandSchema(),
  event: charityGrantEventSchema(),
  state: charityGrantStateSchema(),
  refusal: charityGrantRefusalSchema(),
}))
