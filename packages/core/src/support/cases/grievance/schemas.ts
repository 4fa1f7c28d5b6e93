/**
 * Schemas of what is stored and sent of a grievance.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { type GrievanceCommand, grievanceCommandSchema } from "./commands.ts"
import { type GrievanceEvent, grievanceEventSchema } from "./events.ts"
import { type GrievanceRefusal, grievanceRefusalSchema } from "./refusals.ts"
import { type GrievanceState, grievanceStateSchema } from "./state.ts"

/** The schemas of grievances. What they encode is plain JSON. */
export interface GrievanceSchemas {
  readonly command: Schema.Codec<GrievanceCommand, unknown>
  readonly event: Schema.Codec<GrievanceEvent, unknown>
  readonly state: Schema.Codec<GrievanceState, unknown>
  readonly refusal: Schema.Codec<GrievanceRefusal, unknown>
}

let made: GrievanceSchemas | undefined

/**
 * The schemas of grievances, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(grievanceSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const grievanceSchemas = (): GrievanceSchemas => {
  made ??= {
    command: grievanceCommandSchema(),
    event: grievanceEventSchema(),
    state: grievanceStateSchema(),
    refusal: grievanceRefusalSchema(),
  }
  return made
}
