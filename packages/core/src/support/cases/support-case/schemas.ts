/**
 * Schemas of what is stored and sent of support cases.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import type { CommonRefusal } from "../../../life-cycle/refusals.ts"
import { type SupportCommand, supportCommandSchema } from "./commands.ts"
import { type SupportEvent, supportEventSchema } from "./events.ts"
import { type SupportRefusal, supportRefusalSchema } from "./refusals.ts"
import { type SupportCase, supportCaseSchema } from "./state.ts"

/** The schemas of support cases. What they encode is plain JSON. */
export interface SupportCaseSchemas {
  readonly command: Schema.Codec<SupportCommand, unknown>
  readonly event: Schema.Codec<SupportEvent, unknown>
  readonly state: Schema.Codec<SupportCase, unknown>
  readonly refusal: Schema.Codec<SupportRefusal | CommonRefusal, unknown>
}

let made: SupportCaseSchemas | undefined

/**
 * The schemas of support cases, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(supportCaseSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const supportCaseSchemas = (): SupportCaseSchemas => {
  made ??= {
    command: supportCommandSchema(),
    event: supportEventSchema(),
    state: supportCaseSchema(),
    refusal: supportRefusalSchema(),
  }
  return made
}
