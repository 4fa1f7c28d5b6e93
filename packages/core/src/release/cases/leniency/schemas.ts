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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "open", route: "conditionalRelease", beneficiary: "person-3", ...common }
 * const decode = Schema.decodeUnknownResult(leniencySchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, beneficiary: undefined })) // => false
 */
export const leniencySchemas = /* @__PURE__ */ madeOnce<LeniencyLife>(() => ({
  command: leniencyCommandSchema(),
  event: leniencyEventSchema(),
  state: leniencyPetitionSchema(),
  refusal: leniencyRefusalSchema(),
}))
