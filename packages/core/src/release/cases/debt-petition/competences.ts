/**
 * Who may give which command to a petition. Neither the prisoner, a relative nor a creditor decides on it; whoever pays has
 * neither fixed the residual nor booked the money.
 *
 * @module
 */

import type { Competence } from "../../../life-cycle/competence.ts"
import type { DebtPetitionCommandType } from "./commands.ts"
import type { DebtPetitionTerms } from "./terms.ts"
import type { DebtPetitionPart } from "./types.ts"

/** An office in the life of a petition: the list of the same name in the terms. */
export type DebtPetitionOffice = Exclude<
  keyof DebtPetitionTerms,
  "citations" | "validity" | "ceiling" | "loanCeiling"
>

const by = (office: DebtPetitionOffice) => ({ office, apartFrom: ["beneficiary"] }) as const

/** Who may give which command to a petition. */
export const debtPetitionCompetences: {
  readonly [Type in DebtPetitionCommandType]: Competence<DebtPetitionOffice, DebtPetitionPart>
} = {
  open: { office: "openers", apartFrom: [], part: "opener" },
  addObligation: by("evidenceRecorders"),
  recordHold: by("evidenceRecorders"),
  screen: { office: "screeners", apartFrom: ["beneficiary", "opener"] },
  recordConcession: by("negotiators"),
  makeOffer: by("negotiators"),
  acceptOffer: by("negotiators"),
  refuseOffer: by("negotiators"),
  counterOffer: by("negotiators"),
  takeCounter: by("negotiators"),
  lapseConcessions: by("negotiators"),
  recordRuling: by("negotiators"),
  closeNegotiation: { ...by("negotiators"), part: "proposer" },
  reserve: { ...by("bookkeepers"), part: "proposer" },
  expire: by("bookkeepers"),
  pay: { office: "payers", apartFrom: ["beneficiary", "proposer"] },
  confirm: by("receiptRecorders"),
  failPayment: by("receiptRecorders"),
  reversePayment: by("receiptRecorders"),
  requestOrder: by("orderRequesters"),
  recordOrder: by("orderRecorders"),
  recordRefusal: by("orderRecorders"),
  recordRelease: by("releaseRecorders"),
  withdraw: { office: "openers", apartFrom: [] },
}
