/**
 * Guards of stopping, going on and closing.
 *
 * @module
 */

import * as Result from "effect/Result"
import { checkAllInForce } from "../../clearance/required-document.ts"
import { holdsOf } from "../reading.ts"
import { refuse } from "../refusals.ts"
import type { OpeningGuard } from "../types.ts"
import { stageWith } from "./seating.ts"

/** Stops the unit for a reason. Seats are kept. */
export const suspend: OpeningGuard<"suspend"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "suspended", stage: "suspended", reason })

/** Goes on, while the papers of the clearance hold. */
export const resume: OpeningGuard<"resume"> = ({ command: { at }, state: { capacity, documents, holds } }) =>
  Result.map(checkAllInForce(documents, at), () => ({ type: "resumed", stage: stageWith(capacity, holds) }))

/** Closes an opening in which nobody has a seat. */
export const close: OpeningGuard<"close"> = ({ command: { reason }, state }) => {
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  const taken = holdsOf(state).length
  return taken > 0
    ? refuse("seats.stillTaken", "type", { taken })
    : Result.succeed({ type: "closed", stage: "closed", reason })
}
