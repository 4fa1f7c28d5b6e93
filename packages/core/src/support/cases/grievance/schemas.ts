/**
 * Schemas of what is stored and sent of a grievance.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { grievanceCommandSchema } from "./commands.ts"
import { grievanceEventSchema } from "./events.ts"
import { grievanceRefusalSchema } from "./refusals.ts"
import { grievanceStateSchema } from "./state.ts"
import type { GrievanceLife } from "./types.ts"

/**
 * The schemas of grievances, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(grievanceSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const grievanceSchemas = /* @__PURE__ */ madeOnce<GrievanceLife>(() => ({
  command: grievanceCommandSchema(),
  event: grievanceEventSchema(),
  state: grievanceStateSchema(),
  refusal: grievanceRefusalSchema(),
}))
