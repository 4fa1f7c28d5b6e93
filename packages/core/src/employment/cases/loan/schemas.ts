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
 * const common = { id: "c-9", subject: "s-1", at: 20_270, by: { id: "p-4", role: "r-1" }, expectedVersion: 6 }
 * const command = { type: "repay", amount: 10_000_000, ...common }
 * const decode = Schema.decodeUnknownResult(loanSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, amount: 0.5 })) // => false
 */
export const loanSchemas = /* @__PURE__ */ madeOnce<LoanLife>(() => ({
  command: loanCommandSchema(),
  event: loanEventSchema(),
  state: loanStateSchema(),
  refusal: loanRefusalSchema(),
}))
