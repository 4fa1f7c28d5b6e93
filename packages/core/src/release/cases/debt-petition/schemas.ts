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
 * Schema.decodeUnknownResult(debtPetitionSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const debtPetitionSchemas = /* @__PURE__ */ madeOnce<DebtPetitionLife>(() => ({
  command: debtPetitionCommandSchema(),
  event: debtPetitionEventSchema(),
  state: debtPetitionStateSchema(),
  refusal: debtPetitionRefusalSchema(),
}))
