/**
 * What a case claims, as it is written for a store.
 *
 * @module
 */

import { digestOf } from "@bazgasht/rules"
import { identifierKey } from "../identifiers/identifier-key.ts"
import type { CaseClaim } from "../life-cycle/case-claim.ts"
import type { UniquenessClaim } from "../ports/storage/uniqueness-claim.ts"

/**
 * A claim as a store takes it. The key names what is claimed, and holds the ids as a digest only.
 *
 * @example
 * claimOf({ claim: "coveredFamily", by: ["household-12"] }).key === claimOf({ claim: "coveredFamily", by: ["household-۱۲"] }).key // => true
 * claimOf({ claim: "coveredFamily", by: ["household-12"] }).key.startsWith("coveredFamily/") // => true
 */
export const claimOf = ({ by, claim, ...parts }: CaseClaim): UniquenessClaim => ({
  key: `${claim}/${digestOf(by.map(identifierKey))}`,
  ...parts,
})

/**
 * What a key of a claim is about.
 *
 * @example
 * claimedBy("coveredFamily/5e0c") // => "coveredFamily"
 */
export const claimedBy = (key: string): string => key.split("/", 1)[0] ?? key
