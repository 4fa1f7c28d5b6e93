/** What may be so only once: claims that a case takes and gives back together with its events. */

import type { CaseName } from "./stored-event.ts"

/**
 * A claim on something that may be so only once, such as the payment of one debt. Two cases hold the same key only where both
 * claim parts of it, and the parts of all holders fit into the whole.
 */
export interface UniquenessClaim {
  /** What is claimed, at most 512 bytes: an opaque text without personal data, which errors repeat. */
  readonly key: string
  /** How much of it is claimed: a whole number from 1 on; 1 where it is absent. */
  readonly units?: number
  /** How much of it there is: a whole number, `units` at least; 1 where it is absent, so that one case alone can hold it. */
  readonly of?: number
}

/** A claim and the case that holds it. */
export interface HeldClaim extends CaseName, Required<UniquenessClaim> {}

/** Which claims are asked for: those of a case, or all on one key. */
export type ClaimsAsked = CaseName | { readonly key: string }

/** How many claims one case may hold. */
export const maxClaims = 1_000

/**
 * A claim as a case holds it, with nothing left out.
 *
 * @example
 * heldBy({ kind: "loan", subject: "loan-1" }, { key: "seat/7" })
 * // => { kind: "loan", subject: "loan-1", key: "seat/7", units: 1, of: 1 }
 */
export const heldBy = (
  { kind, subject }: CaseName,
  { key, of = 1, units = 1 }: UniquenessClaim,
): HeldClaim => ({ kind, subject, key, units, of })
