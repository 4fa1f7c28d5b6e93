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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "assign", handler: "person-5", ...common }
 * const decode = Schema.decodeUnknownResult(grievanceSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, handler: "" })) // => false
 */
export const grievanceSchemas = /* @__PURE__ */ madeOnce<GrievanceLife>(() => ({
  command: grievanceCommandSchema(),
  event: grievanceEventSchema(),
  state: grievanceStateSchema(),
  refusal: grievanceRefusalSchema(),
}))
