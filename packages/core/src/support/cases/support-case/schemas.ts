/**
 * Schemas of what is stored and sent of support cases.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { supportCommandSchema } from "./commands.ts"
import { supportEventSchema } from "./events.ts"
import type { SupportCaseLife } from "./life.ts"
import { supportRefusalSchema } from "./refusals.ts"
import { supportCaseSchema } from "./state.ts"

/**
 * The schemas of support cases, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(supportCaseSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const supportCaseSchemas = /* @__PURE__ */ madeOnce<SupportCaseLife>(() => ({
  command: supportCommandSchema(),
  event: supportEventSchema(),
  state: supportCaseSchema(),
  refusal: supportRefusalSchema(),
}))
