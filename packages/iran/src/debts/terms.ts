/**
 * The terms of a petition for the release of a debt prisoner (SET-5, SET-8). Pages of provinces name who identifies, who decides and who
 * orders; how long a residual stands is ours.
 */

import type {
  AllocationRunTerms,
  CharityGrantTerms,
  DebtPetitionTerms,
  PoolTerms,
} from "@bazgasht/core/release"
import { makeTerm } from "@bazgasht/rules"
import { enforcementJudge, executionOffice, headOfPrison, setadDieh, socialWorker } from "../actors.ts"
import { ours } from "../citing.ts"
import { earmarks } from "../organisation/earmarks.ts"
import { roles } from "../support/terms.ts"
import { payee, releaseOrder } from "./release-by-payment.ts"
import { datedLoanCeiling, loanCeiling } from "./setad.ts"

/**
 * Terms of a petition for the release of a debt prisoner. No ceiling was found but that of the loan for a diyah.
 *
 * @example
 * const setting = { terms: debtPetitionTerms, calendar: jalali, policyDigest: digestOf(debtPetitionTerms) }
 * const opened = debtPetition.handle(debtPetition.none, {
 *   type: "open", prisoner: "prisoner-1", relatives: [], enforceable: true,
 *   obligation: { id: "dower", kind: "dower", creditor: "creditor-1", sum: 900_000_000 as Money },
 *   id: "c-1", subject: "petition-1", at: today, by: { id: "p-4", role: "socialWorker" }, expectedVersion: 0,
 * }, setting)
 * Result.getOrThrow(opened).outcome // => { version: 1, stage: "gathering" }
 */
export const debtPetitionTerms: DebtPetitionTerms = {
  citations: [
    ...releaseOrder.citations,
    ...loanCeiling.citations,
    ours("who books money, and that a residual stands for three months, is a design choice"),
  ],
  openers: roles(socialWorker),
  evidenceRecorders: roles(socialWorker, executionOffice, headOfPrison),
  screeners: roles(setadDieh),
  negotiators: roles(setadDieh),
  bookkeepers: roles(setadDieh),
  payers: roles(setadDieh),
  receiptRecorders: roles(executionOffice),
  orderRequesters: roles(setadDieh, socialWorker),
  orderRecorders: roles(enforcementJudge),
  releaseRecorders: roles(headOfPrison),
  validity: makeTerm({ months: 3 }),
  loanCeiling: datedLoanCeiling,
}

// The terms of the pool of the charity headquarters, of its grants and of its allocation runs (SET-5, SET-8). Pages of provinces name who
// decides on help and through which office it is paid; how the work is shared within the headquarters is ours.

const headquarters = roles(setadDieh)
const office = roles(executionOffice)

const within = ours(
  "no text on the books of the headquarters was found; that one person proposes and another approves and pays is a design choice",
)

/**
 * Terms of a pool: the headquarters keeps it, and the execution office says what creditors answered.
 *
 * @example
 * const setting = { terms: poolTerms, policyDigest: digestOf(poolTerms), payable: [] }
 * const opened = pool.handle(pool.none, {
 *   type: "open", unit: "headquarters", attributes: [],
 *   id: "c-1", subject: "pool-1", at: today, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 0,
 * }, setting)
 * Result.getOrThrow(opened).outcome // => { version: 1, stage: "open" }
 */
export const poolTerms: PoolTerms = {
  citations: [...payee.citations, within],
  keepers: headquarters,
  fundraisers: headquarters,
  cashiers: headquarters,
  refunders: headquarters,
  reservers: headquarters,
  payers: headquarters,
  receiptRecorders: office,
  earmarks,
}

/**
 * Terms of a charity grant: the headquarters decides on it, the money goes through the execution office.
 *
 * @example
 * // Whoever proposes and whoever approves is of the headquarters; receipts come from the execution office.
 * charityGrantTerms.approvers // => ["setadDieh"]
 * charityGrantTerms.receiptRecorders // => ["executionOffice"]
 */
export const charityGrantTerms: CharityGrantTerms = {
  citations: [...payee.citations, ...releaseOrder.citations, within],
  proposers: headquarters,
  approvers: headquarters,
  payers: headquarters,
  receiptRecorders: office,
  confirmers: roles(executionOffice, setadDieh),
  reporters: headquarters,
}

/**
 * Terms of an allocation run: the headquarters decides whom its money frees.
 *
 * @example
 * const setting = {
 *   terms: allocationRunTerms, policyDigest: digestOf(allocationRunTerms), pool: pool.none, petitions: [], beneficiaries: [],
 * }
 * const drafted = allocationRun.handle(allocationRun.none, {
 *   type: "draft", pool: "pool-1", policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1404-02" } },
 *   id: "c-1", subject: "run-1", at: today, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 0,
 * }, setting)
 * Result.getOrThrow(drafted).outcome // => { version: 1, stage: "draft" }
 */
export const allocationRunTerms: AllocationRunTerms = {
  citations: [...releaseOrder.citations, within],
  drafters: headquarters,
  proposers: headquarters,
  approvers: headquarters,
  committers: headquarters,
}
