import { type CaseClaim, type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { PetitionFunds } from "@bazgasht/core/release"
import { guards } from "./benefactor-loan-guards.ts"
import {
  type BenefactorLoanLife,
  type BenefactorLoanState,
  benefactorLoanProtocol,
} from "./benefactor-loan-protocol.ts"
import { steps } from "./benefactor-loan-steps.ts"
import { isPaidOut } from "./instalments.ts"

/**
 * The life of a loan from a benefactors' fund to a debtor: approved by a second person, paid out for the petition, and repaid by
 * instalments, which the fund takes back.
 *
 * @example
 * const { state } = Result.getOrThrow(benefactorLoan.handle(lent, {
 *   type: "repay", receipt: "receipt-1", amount: 300_000 as Money,
 *   id: "c-9", subject: "loan-1", at: gregorianDay(2025, 6, 1), by: { id: "p-2", role: "almoner" }, expectedVersion: 3,
 * }, benefactorLoanSetting))
 * state.stage === "paidOut" && state.nextDue // => gregorianDay(2025, 7, 1)
 */
export const benefactorLoan: LifeCycle<BenefactorLoanLife> = /* @__PURE__ */ lifeCycleOf<BenefactorLoanLife>(
  benefactorLoanProtocol,
  {
    beneficiariesOf: (state, command) => {
      if (state.stage !== "none") return [state.borrower]
      return command.type === "propose" ? [command.borrower] : []
    },
    guards,
    steps,
  },
)

/**
 * The schemas of loans from benefactors' funds, made when somebody first asks.
 *
 * @example
 * const command = { type: "doubt", reason: "moved abroad", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(benefactorLoanSchemas().command)(command)) // => true
 */
export const benefactorLoanSchemas = /* @__PURE__ */ schemasOf<BenefactorLoanLife>(benefactorLoanProtocol)

/** One allotment of a fund is lent once. */
export const claimsOfBenefactorLoan = (state: BenefactorLoanState): ReadonlyArray<CaseClaim> =>
  state.stage === "none" || state.stage === "withdrawn"
    ? []
    : [{ claim: "lentAllotment", by: [state.fund, state.allotment] }]

/**
 * A loan as money for its petition: the `loan` part of its funding stack, under the id of the loan. `undefined` before it is approved.
 *
 * @example
 * petitionFundsOfLoan(lent)
 * // => { receipt: "loan-1", source: "loan", amount: 600_000, receivedOn: gregorianDay(2025, 4, 4) }
 */
export const petitionFundsOfLoan = (state: BenefactorLoanState): PetitionFunds | undefined =>
  isPaidOut(state) || state.stage === "approved"
    ? {
        receipt: state.subject,
        source: "loan",
        amount: state.amount,
        receivedOn: isPaidOut(state) ? state.paidOn : state.day,
      }
    : undefined
