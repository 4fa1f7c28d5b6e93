/** A debt for which a prisoner is held: what is owed to whom, what the court made of it, and what has been waived and received. */

import type { Day, Money } from "@bazgasht/rules"
import type { ReportedFields } from "../../case-file/reported-fields.ts"

/** The kind of a debt that a sentence imposed: it is owed to the state. */
export const fineKind = "fine"

/** What a concession of a creditor is taken off: the whole debt, or the down payment of an instalment order. */
export const concessionBases = ["whole", "downPayment"] as const

/** Who brings money: the family, a loan, or a charity and benefactors. */
export const fundingSources = ["family", "loan", "grant"] as const

/** One of `fundingSources`. */
export type FundingSource = (typeof fundingSources)[number]

/** What the file of every country states of a debt as it is. Amounts are in the smallest unit of the currency. */
export interface DebtValues {
  readonly judgmentSum: Money
  /** What is still to be paid of a down payment. */
  readonly downPayment: Money
  readonly instalmentsOrdered: boolean
}

/** A debt, with the fields that the country adds. What is absent is unknown. */
export interface Debt extends ReportedFields<DebtValues> {
  /** Needed only where another part of the file, or an answer, speaks of this debt. */
  readonly id?: string
  readonly kind?: string
  /** Of a fine, the id of the sentence that imposed it; needed only where several did. */
  readonly sentence?: string
  /** Everybody to whom it is owed. */
  readonly creditors?: ReadonlyArray<{ readonly id: string }>
  /** Everything that creditors waived; an empty list says that nothing was. */
  readonly concessions?: ReadonlyArray<Concession>
  /** Everything that creditors have received; an empty list says that it was nothing. */
  readonly payments?: ReadonlyArray<DebtPayment>
  /** Money that has been received for the release and not yet paid to the creditor. */
  readonly funding?: ReadonlyArray<ReceivedFunding>
  /** The day on which the debt became known, where that is not its own. */
  readonly known?: Day
}

/** What a creditor waived. */
export interface Concession {
  readonly amount: Money
  /** Needed only beside an instalment order with a down payment. */
  readonly of?: (typeof concessionBases)[number]
  readonly creditor?: string
  readonly day?: Day
  readonly document?: string
  readonly known?: Day
}

/** What a creditor received, and when. */
export interface DebtPayment {
  readonly day: Day
  readonly amount: Money
  readonly known?: Day
}

/** Money that has been received for the release. */
export interface ReceivedFunding {
  readonly source: FundingSource
  readonly amount: Money
  /** The day on which the money was received: what is only promised does not belong here. */
  readonly received: Day
  readonly known?: Day
}
