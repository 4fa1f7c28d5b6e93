/**
 * Schemas of what is stored and sent of a loan.
 *
 * @module
 */

import { madeOnce } from "../../../life-cycle/schemas.ts"
import { loanCommandSchema } from "./commands.ts"
import { loanEventSchema } from "./events.ts"
import { loanRefusalSchema } from "./refusals.ts"
import { loanStateSchema } from "./state.ts"
import type { LoanLife } from "./types.ts"

/**
 * The schemas of loans, made when somebody first asks.
 *
 * @example
 * Schema.decodeUnknownResult(loanSchemas().event, { onExcessProperty: "error" })(JSON.parse(line))
 */
export const loanSchemas = /* @__PURE__ */ madeOnce<LoanLife>(() => ({
  command: loanCommandSchema(),
  event: loanEventSchema(),
  state: loanStateSchema(),
  refusal: loanRefusalSchema(),
}))
