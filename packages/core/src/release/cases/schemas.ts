/**
 * Schemas of what is stored and sent: for decoding commands that come from outside, and events, petitions and refusals that
 * come back from JSON.
 *
 * @module
 */

import type * as Schema from "effect/Schema"
import { type LeniencyCommand, leniencyCommandSchema } from "./commands.ts"
import { type LeniencyEvent, leniencyEventSchema } from "./events.ts"
import { type LeniencyPetition, leniencyPetitionSchema } from "./petition.ts"
import { type LeniencyRefusal, leniencyRefusalSchema } from "./refusals.ts"

/** The schemas of leniency petitions. What they encode is plain JSON. */
export interface LeniencySchemas {
  readonly command: Schema.Codec<LeniencyCommand, unknown>
  readonly event: Schema.Codec<LeniencyEvent, unknown>
  readonly petition: Schema.Codec<LeniencyPetition, unknown>
  readonly refusal: Schema.Codec<LeniencyRefusal, unknown>
}

let made: LeniencySchemas | undefined

/**
 * The schemas of leniency petitions, made when somebody first asks: who only handles commands does not pay for them.
 *
 * @example
 * Schema.decodeUnknownResult(leniencySchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const leniencySchemas = (): LeniencySchemas => {
  made ??= {
    command: leniencyCommandSchema(),
    event: leniencyEventSchema(),
    petition: leniencyPetitionSchema(),
    refusal: leniencyRefusalSchema(),
  }
  return made
}
