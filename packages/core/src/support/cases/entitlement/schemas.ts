/**
 * Schemas of what is stored and sent of an entitlement.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { type EntitlementCommand, entitlementCommandSchema } from "./commands.ts"
import { type EntitlementEvent, entitlementEventSchema } from "./events.ts"
import { type EntitlementRefusal, entitlementRefusalSchema } from "./refusals.ts"
import { type EntitlementState, entitlementStateSchema } from "./state.ts"

/** The schemas of entitlements. What they encode is plain JSON. */
export interface EntitlementSchemas {
  readonly command: Schema.Codec<EntitlementCommand, unknown>
  readonly event: Schema.Codec<EntitlementEvent, unknown>
  readonly state: Schema.Codec<EntitlementState, unknown>
  readonly refusal: Schema.Codec<EntitlementRefusal, unknown>
}

let made: EntitlementSchemas | undefined

/**
 * The schemas of entitlements, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(entitlementSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const entitlementSchemas = (): EntitlementSchemas => {
  made ??= {
    command: entitlementCommandSchema(),
    event: entitlementEventSchema(),
    state: entitlementStateSchema(),
    refusal: entitlementRefusalSchema(),
  }
  return made
}
