/** Guards of the end, and of what becomes known afterwards. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dayWithin } from "../../../../day-count/end-of-term.ts"
import type { Dismissal } from "../ending.ts"
import { type PlacementGuard, type PlacementRefusal, refuse } from "../placement-protocol.ts"
import { officesIn } from "../placement-terms.ts"
import { checkBroken } from "./findings.ts"

/** Refuses a dismissal unless the prisoner was heard first, and somebody who may decided, on grounds. */
const checkDismissal = (
  { decidedOn, decider, grounds, heardOn }: Dismissal,
  deciders: ReadonlyArray<string>,
  startedOn: Day,
  at: Day,
): Result.Result<void, PlacementRefusal> => {
  if (grounds.length === 0) return refuse("grounds.missing", "ending.grounds", {})
  if (!deciders.includes(decider))
    return refuse("dismissal.otherDecider", "ending.decider", { decider, deciders })
  if (decidedOn > at) return refuse("dismissal.decidedLater", "ending.decidedOn", { decidedOn })
  return heardOn < startedOn || heardOn > decidedOn
    ? refuse("dismissal.notHeard", "ending.heardOn", { from: startedOn, to: decidedOn })
    : Result.succeed(undefined)
}

/** Ends it, for a reason of the list. */
export const end: PlacementGuard<"end"> = ({ command, setting: { terms }, state }) =>
  Result.gen(function* () {
    const { at, ending } = command
    if (ending.kind === "dismissed")
      yield* checkDismissal(
        ending,
        officesIn(state.proposal.seat.custody, terms).dismissalDeciders,
        state.startedOn,
        at,
      )
    if (ending.kind === "constraintBroken") yield* checkBroken(ending.finding, terms, at, "ending.finding")
    return {
      type: "ended" as const,
      stage: "ended" as const,
      ending,
      frees: state.proposal.seat.opening,
    }
  })

/** Stops at the wish of the prisoner. Nothing is recorded of it but that the seat becomes free. */
export const resign: PlacementGuard<"resign"> = ({ state: { proposal } }) =>
  Result.succeed({ type: "resigned", stage: "ended", frees: proposal.seat.opening })

/** Records what became of the person, once for each number of days, and not before they have passed. */
export const recordOutcome: PlacementGuard<"recordOutcome"> = ({
  command: { after, at, outcome },
  setting: { calendar, terms },
  state: { endedOn, outcomes },
}) => {
  if (!terms.followUpDays.includes(after)) return refuse("followUp.notAsked", "after", { after })
  if (outcomes.some((recorded) => recorded.after === after))
    return refuse("followUp.recorded", "after", { after })
  const from = dayWithin(calendar, endedOn + after)
  if (from === undefined) return refuse("day.outsideCalendar", "after", { calendar: calendar.id })
  return at < from
    ? refuse("followUp.tooEarly", "at", { from })
    : Result.succeed({ type: "outcomeRecorded", stage: "ended", after, outcome })
}
