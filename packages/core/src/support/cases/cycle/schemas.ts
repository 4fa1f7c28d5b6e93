/**
 * Schemas of what is stored and sent of a support cycle.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { type SupportCycleCommand, supportCycleCommandSchema } from "./commands.ts"
import { type SupportCycleEvent, supportCycleEventSchema } from "./events.ts"
import { type SupportCycleRefusal, supportCycleRefusalSchema } from "./refusals.ts"
import { type SupportCycleState, supportCycleStateSchema } from "./state.ts"

/** The schemas of support cycles. What they encode is plain JSON. */
export interface SupportCycleSchemas {
  readonly command: Schema.Codec<SupportCycleCommand, unknown>
  readonly event: Schema.Codec<SupportCycleEvent, unknown>
  readonly state: Schema.Codec<SupportCycleState, unknown>
  readonly refusal: Schema.Codec<SupportCycleRefusal, unknown>
}

let made: SupportCycleSchemas | undefined

/**
 * The schemas of support cycles, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(supportCycleSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const supportCycleSchemas = (): SupportCycleSchemas => {
  made ??= {
    command: supportCycleCommandSchema(),
    event: supportCycleEventSchema(),
    state: supportCycleStateSchema(),
    refusal: supportCycleRefusalSchema(),
  }
  return made
}
