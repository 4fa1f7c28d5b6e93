/**
 * Schemas of what is stored and sent: for decoding commands that come from outside, and events, petitions and refusals that
 * come back from JSON.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { leniencyCommandSchema } from "./commands.ts"
import { leniencyEventSchema } from "./events.ts"
import type { LeniencyLife } from "./life.ts"
import { leniencyPetitionSchema } from "./petition.ts"
import { leniencyRefusalSchema } from "./refusals.ts"

/**
 * The schemas of leniency petitions, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(leniencySchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const leniencySchemas = /* @__PURE__ */ madeOnce<LeniencyLife>(() => ({
  command: leniencyCommandSchema(),
  event: leniencyEventSchema(),
  state: leniencyPetitionSchema(),
  refusal: leniencyRefusalSchema(),
}))
