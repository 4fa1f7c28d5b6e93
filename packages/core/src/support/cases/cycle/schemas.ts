/**
 * Schemas of what is stored and sent of a support cycle.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { supportCycleCommandSchema } from "./commands.ts"
import { supportCycleEventSchema } from "./events.ts"
import { supportCycleRefusalSchema } from "./refusals.ts"
import { supportCycleStateSchema } from "./state.ts"
import type { SupportCycleLife } from "./types.ts"

/**
 * The schemas of support cycles, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(supportCycleSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const supportCycleSchemas = /* @__PURE__ */ madeOnce<SupportCycleLife>(() => ({
  command: supportCycleCommandSchema(),
  event: supportCycleEventSchema(),
  state: supportCycleStateSchema(),
  refusal: supportCycleRefusalSchema(),
}))
