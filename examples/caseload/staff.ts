/**
 * Who works in the office of this example. Money moves on the word of two people, so one alone could not run a cycle.
 *
 * @module
 */

import type { ActingPerson } from "@bazgasht/casework"

const of = (id: string): ActingPerson => ({ id, role: "supportAssociation" })

/** Locks the cycle, computes what is owed, prepares payments, and writes the account. */
export const clerk = of("clerk")

/** Approves the cycle, and what each family is owed. */
export const director = of("director")

/** Plans the cycle, releases payment, submits payments to the bank, and reports what the bank answered. */
export const treasurer = of("treasurer")

/** Finds out what became of money without an answer, records what ends unpaid, and closes the books. */
export const auditor = of("auditor")
