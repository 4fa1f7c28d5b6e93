/**
 * Where the money of a cycle has gone.
 *
 * @module
 */

import type { EntitlementLife } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import type { Kept } from "./kept.ts"

/** What a family was owed of one kind of help, and what became of it. */
export interface Payment {
  readonly family: string
  readonly entitlement: Kept<EntitlementLife>
}

/** What a family was granted while nobody is known to whom it could go. */
export interface Unpayable {
  readonly family: string
  readonly granted: Money
}

/** The sum of amounts. */
export const sumOf = (amounts: ReadonlyArray<number>): Money =>
  amounts.reduce((total, amount) => total + amount, 0) as Money
