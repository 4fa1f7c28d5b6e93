/**
 * Guards of the stay of the decision complained of.
 *
 * @module
 */

import * as Result from "effect/Result"
import { refuse } from "../refusals.ts"
import type { GrievanceGuard } from "../types.ts"

/** Stays the decision, where the terms allow it for what the grievance is about. */
export const stay: GrievanceGuard<"stay"> = ({ command: { grounds }, setting: { terms }, state }) => {
  const { complaint } = state
  const { about } = complaint
  if (!terms.stayable.includes(about))
    return refuse("stay.notStayable", "type", { about, stayable: terms.stayable })
  if (complaint.decision === undefined) return refuse("stay.noDecision", "type", {})
  if (state.stay !== undefined) return refuse("stay.alreadyInForce", "type", { since: state.stay.on })
  return grounds.length === 0
    ? refuse("grounds.missing", "grounds", {})
    : Result.succeed({ type: "stayed", stage: state.stage, grounds })
}

/** Lets the decision take effect. */
export const liftStay: GrievanceGuard<"liftStay"> = ({ command: { grounds }, state }) => {
  if (state.stay === undefined) return refuse("stay.notInForce", "type", {})
  return grounds.length === 0
    ? refuse("grounds.missing", "grounds", {})
    : Result.succeed({ type: "stayLifted", stage: state.stage, grounds })
}
