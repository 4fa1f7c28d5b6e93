/**
 * What the state of a suspected duplicate says.
 *
 * @module
 */

import type { DuplicateState } from "./state.ts"
import type { DuplicateConsequence } from "./suspicion.ts"

/** What two people have found is to follow; `undefined` unless they are confirmed the same. */
export const consequenceOf = (state: DuplicateState): DuplicateConsequence | undefined =>
  state.stage === "confirmedSame" ? state.consequence : undefined
