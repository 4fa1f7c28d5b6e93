/**
 * The terms of a register of households. A jurisdiction gives them, with their citations.
 *
 * @module
 */

import type { Citation, Term } from "@bazgasht/rules"
import type { Roles } from "../../../life-cycle/competence.ts"

/**
 * An office at the register.
 *
 * - `registrars`: record who belongs to a household and in which role
 * - `mergers`: find that two households are one
 */
export type HouseholdOffice = "registrars" | "mergers"

/** The terms of a register of households. */
export interface HouseholdTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly roles: { readonly [Office in HouseholdOffice]: Roles }
  /** The age from which a member counts as an adult: a household with one has a head. */
  readonly adultAge: Term
}
