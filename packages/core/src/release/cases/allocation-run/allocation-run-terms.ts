/**
 * Who does what with an allocation run. Core knows no office of any country: a jurisdiction names them here.
 *
 * @module
 */

import type { Citation } from "@bazgasht/rules"
import type { Roles } from "../../../life-cycle/competence.ts"

/** The offices of an allocation run. */
export interface AllocationRunTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who drafts runs, has them computed, and gives them up. */
  readonly drafters: Roles
  readonly proposers: Roles
  /** Who approves the result: never the person who proposed it. */
  readonly approvers: Roles
  readonly committers: Roles
}
