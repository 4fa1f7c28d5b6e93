import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { LoanApplication } from "./application.ts"
import { guards } from "./loan-guards.ts"
import { type LoanCommand, type LoanLife, type LoanState, loanProtocol } from "./loan-protocol.ts"
import { steps } from "./loan-steps.ts"

/** Whose loan it is. Before it is applied for, the command that applies says so. */
const applicationOf = (
  state: LoanState,
  command: LoanCommand,
): Pick<LoanApplication, "borrower" | "relatives"> | undefined => {
  if (state.stage !== "none") return state.application
  return command.type === "apply" ? command : undefined
}

/**
 * The life of a loan: applied for, reviewed, approved by another person, secured, paid out to whom its purpose names, and
 * repaid to the last unit. What is due never changes; what is forgiven or written off is recorded beside it.
 *
 * @example
 * // A loan of 1,200 crowns of which one instalment has been repaid; the setting holds its terms and the calendar.
 * const command = {
 *   type: "repay", amount: 100 as Money,
 *   id: "c-9", subject: "loan-1", at: gregorianDay(2025, 4, 10), by: { id: "p-4", role: "treasurer" }, expectedVersion: 6,
 * } as const
 * const { newEvents } = Result.getOrThrow(loan.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["repaid"]
 *
 * const tooMuch = loan.handle(state, { ...command, amount: 5_000 as Money }, setting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "repayment.tooMuch"
 */
export const loan: LifeCycle<LoanLife> = lifeCycleOf<LoanLife>(loanProtocol, {
  beneficiariesOf: (state, command) => {
    const application = applicationOf(state, command)
    return application === undefined ? [] : [application.borrower, ...application.relatives]
  },
  guards,
  steps,
})

/**
 * The schemas of loans, made when somebody first asks.
 *
 * @example
 * const command = { type: "repay", amount: 100, ...written }
 * const decode = Schema.decodeUnknownResult(loanSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, amount: 0.5 })) // => false
 */
export const loanSchemas = /* @__PURE__ */ schemasOf<LoanLife>(loanProtocol)
