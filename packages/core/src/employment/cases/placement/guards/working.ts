/** Guards of the work itself: starting, pausing, going on. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import { checkAllInForce } from "../../clearance/required-document.ts"
import {
  type PlacementGuard,
  type PlacementIn,
  type PlacementRefusal,
  refuse,
} from "../placement-protocol.ts"
import { checkCustodyStated, checkReleased } from "./custody.ts"
import { checkSeat } from "./seat.ts"

/** Refuses a day on which nobody may work on the placement: it is over, or a paper no longer holds. */
const checkPermitted = (
  { clearance, proposal }: PlacementIn<"cleared" | "paused">,
  at: Day,
): Result.Result<void, PlacementRefusal> => {
  const { to } = proposal.period
  return at >= to ? refuse("period.over", "at", { since: to }) : checkAllInForce(clearance.documents, at)
}

/**
 * Starts within the permission, as long as the facts of custody are those on which it was cleared; after release on the
 * certificate of it.
 */
export const start: PlacementGuard<"start"> = ({ command, setting: { terms }, state }) =>
  Result.gen(function* () {
    const { at, custodyDigest, release, seat, subject } = command
    const { clearance, proposal } = state
    if (seat.opening !== proposal.seat.opening) return yield* refuse("seat.ofOther", "seat.opening", {})
    yield* checkSeat(seat, subject)
    const {
      period: { from },
      seat: { custody },
    } = proposal
    if (at < from) return yield* refuse("start.tooEarly", "at", { from })
    yield* checkPermitted(state, at)
    yield* checkCustodyStated(custodyDigest, custody)
    yield* checkReleased(release, custody, terms, at)
    if (custodyDigest !== clearance.custodyDigest)
      return yield* refuse("custody.changed", "custodyDigest", {})
    return {
      type: "started" as const,
      stage: "active" as const,
      ...(release === undefined ? {} : { release }),
      occupies: proposal.seat.opening,
    }
  })

/** Stops for a reason, for no longer than the terms allow. */
export const pause: PlacementGuard<"pause"> = ({ command, setting: { calendar, terms } }) => {
  const { at, reason, until } = command
  if (reason.trim() === "") return refuse("reason.missing", "reason", {})
  const latest = endOf(calendar, at, terms.longestPause)
  if (latest === undefined) return refuse("day.outsideCalendar", "at", { calendar: calendar.id })
  if (until <= at) return refuse("pause.noDays", "until", {})
  return until > latest
    ? refuse("pause.tooLong", "until", { latest })
    : Result.succeed({ type: "paused", stage: "paused", reason, until })
}

/** Goes on, within the permission. */
export const resume: PlacementGuard<"resume"> = ({ command: { at }, state }) =>
  Result.map(checkPermitted(state, at), () => ({ type: "resumed", stage: "active" }))
