/** Guards of leaving before the course is completed; the seat is free again. */

import * as Result from "effect/Result"
import { refuse, type TrainingGuard } from "../training-protocol.ts"
import { trainingSeatOf } from "../training-reading.ts"

/** Gives it up, for a reason. */
export const withdraw: TrainingGuard<"withdraw"> = ({ command: { reason }, state }) => {
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  const freed = trainingSeatOf(state)
  return Result.succeed({
    type: "withdrawn",
    stage: "withdrawn",
    reason,
    ...(freed === undefined ? {} : { freed }),
  })
}

/** Hands the trainee over to a place that takes him. */
export const transfer: TrainingGuard<"transfer"> = ({ command: { site }, state }) =>
  site.trim() === ""
    ? refuse("site.missing", "site", {})
    : Result.succeed({ type: "transferred", stage: "transferred", site, freed: state.seated.seat })
