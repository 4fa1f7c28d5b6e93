/**
 * The terms of a petition for the release of a debt prisoner (SET-5, SET-8). Pages of provinces name who identifies, who decides
 * and who orders; how long a residual stands is ours.
 */

import type { DebtPetitionTerms } from "@bazgasht/core/release"
import { makeTerm } from "@bazgasht/rules"
import { enforcementJudge, executionOffice, headOfPrison, setadDieh, socialWorker } from "../actors.ts"
import { ours } from "../citing.ts"
import { roles } from "../support/terms/offices.ts"
import { releaseOrder } from "./release-by-payment.ts"
import { datedLoanCeiling, loanCeiling } from "./setad-help.ts"

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
