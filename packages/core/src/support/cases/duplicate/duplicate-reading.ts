/** What the state of a suspected duplicate says. */

import type { DuplicateState } from "./duplicate-protocol.ts"
import type { DuplicateConsequence } from "./suspicion.ts"

/**
 * What two people have found is to follow; `undefined` unless they are confirmed the same.
 *
 * @example
 * consequenceOf(state)
 * // => { kind: "endMembership", person: "ward", household: "household-1", from: gregorianDay(2025, 3, 1) }
 * // One person has found it; another has not confirmed it yet.
 * consequenceOf(foundSame) // => undefined
 */
export const consequenceOf = (state: DuplicateState): DuplicateConsequence | undefined =>
  state.stage === "confirmedSame" ? state.consequence : undefined
