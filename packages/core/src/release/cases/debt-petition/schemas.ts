/**
 * Schemas of what is stored and sent of a petition for the release of a debt prisoner.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { debtPetitionCommandSchema } from "./commands.ts"
import { debtPetitionEventSchema } from "./events.ts"
import { debtPetitionRefusalSchema } from "./refusals.ts"
import { debtPetitionStateSchema } from "./state.ts"
import type { DebtPetitionLife } from "./types.ts"

/**
 * The schemas of the life cycle of these petitions, made when somebody first asks.
 *
 * @example
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "recordHold", hold: { id: "hold-1", standing: "unknown" }, ...common }
 * const decode = Schema.decodeUnknownResult(debtPetitionSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, hold: { id: "hold-1" } })) // => false
 */
export const debtPetitionSchemas = /* @__PURE__ */ madeOnce<DebtPetitionLife>(() => ({
  command: debtPetitionCommandSchema(),
  event: debtPetitionEventSchema(),
  state: debtPetitionStateSchema(),
  refusal: debtPetitionRefusalSchema(),
}))
