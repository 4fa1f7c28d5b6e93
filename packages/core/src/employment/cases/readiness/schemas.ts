/**
 * Schemas of what is stored and sent of a readiness profile.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { readinessCommandSchema } from "./commands.ts"
import { readinessEventSchema } from "./events.ts"
import { readinessRefusalSchema } from "./refusals.ts"
import { readinessStateSchema } from "./state.ts"
import type { ReadinessLife } from "./types.ts"

/**
 * The schemas of readiness profiles, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(readinessSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const readinessSchemas = /* @__PURE__ */ madeOnce<ReadinessLife>(() => ({
  command: readinessCommandSchema(),
  event: readinessEventSchema(),
  state: readinessStateSchema(),
  refusal: readinessRefusalSchema(),
}))
