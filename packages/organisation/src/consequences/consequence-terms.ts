import type { Citation } from "@bazgasht/rules"

/** In whose name consequences are carried out, and what they are called, as a jurisdiction states it. Each role is one that the terms of its kind list. */
export interface ConsequenceTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly roles: {
    /** Closes the record of a prisoner who has left. */
    readonly records: string
    /** Ends placements. */
    readonly placements: string
    /** Keeps the seats of openings. */
    readonly seats: string
    /** Opens after-care. */
    readonly afterCare: string
    /** Looks after support cases. */
    readonly support: string
    /** Opens support cases: of families that moved, and anew after a ruling. */
    readonly supportOpening: string
    /** Withdraws petitions for the release of debtors. */
    readonly petitions: string
    /** Withdraws trainees from courses. */
    readonly training: string
    /** Computes back pay. */
    readonly entitlements: string
    /** Records what a bank says of payments to families. */
    readonly entitlementPayments: string
    /** Records the receipts of creditors. */
    readonly petitionReceipts: string
    /** Records what a bank says of wages. */
    readonly wagePayments: string
  }
  readonly leaving: {
    /** Codes of the reasons for closing a prisoner's record that are ways out of prison; each is a route of after-care. */
    readonly ways: ReadonlyArray<string>
    /** Code of the reason that says that the prisoner left, and not how. */
    readonly released: string
    /** Code of the reason that says that the prisoner died. */
    readonly died: string
    /** The way out of those whose debts are paid. */
    readonly debtsPaid: string
    /** Routes of leniency that lead out of prison when they are carried out. */
    readonly leniencyRoutes: ReadonlyArray<string>
  }
}
