/**
 * Guards of becoming and staying ready, and of the end of the support.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import type { ReadinessProfile } from "../profile.ts"
import { openActions, progressOf, staleFrom } from "../reading.ts"
import { type ReadinessRefusal, refuse } from "../refusals.ts"
import type { ReadinessGuard, ReadinessSetting } from "../types.ts"

type Checked<Value = void> = Result.Result<Value, ReadinessRefusal>

/** Moves an action. Whoever has a required action open again is not ready any more. */
export const progress: ReadinessGuard<"progress"> = ({ command, setting, state }) => {
  const { action } = command
  if (!state.profile.consent.scopes.includes("actions"))
    return refuse("consent.missing", "action", { scope: "actions" })
  if (progressOf(state.profile, action) === command.progress) return refuse("progress.same", "progress", {})
  const reopens = setting.terms.requiredActions.includes(action) && command.progress !== "completed"
  const stage = state.stage === "ready" && reopens ? "preparing" : state.stage
  return Result.succeed({ type: "progressed", stage, action, progress: command.progress })
}

const checkActions = (profile: ReadinessProfile, { terms }: ReadinessSetting): Checked => {
  const actions = openActions(profile, terms.requiredActions)
  return actions.length === 0 ? Result.succeed(undefined) : refuse("actions.incomplete", "type", { actions })
}

/** The last day on which a declaration of a day holds without a review. */
const reviewByOf = (at: Day, { calendar, terms }: ReadinessSetting): Checked<Day> => {
  const end = endOf(calendar, at, terms.reviewWithin)
  return end === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    : Result.succeed(end)
}

/** Declares the person ready, once every required action is completed. */
export const declareReady: ReadinessGuard<"declareReady"> = ({ command: { at }, setting, state }) =>
  Result.gen(function* () {
    yield* checkActions(state.profile, setting)
    const reviewBy = yield* reviewByOf(at, setting)
    return { type: "declaredReady" as const, stage: "ready" as const, reviewBy }
  })

/** Finds the person still ready; the next review is counted from this one. */
export const review: ReadinessGuard<"review"> = ({ command: { at }, setting, state }) =>
  Result.gen(function* () {
    yield* checkActions(state.profile, setting)
    const reviewBy = yield* reviewByOf(at, setting)
    return { type: "reviewed" as const, stage: "ready" as const, reviewBy }
  })

/** Records that the review is overdue. */
export const markStale: ReadinessGuard<"markStale"> = ({ command: { at }, state }) => {
  const from = staleFrom(state)
  return at < from
    ? refuse("review.notOverdue", "at", { from })
    : Result.succeed({ type: "markedStale", stage: "stale" })
}

/** Finds that the person needs support again, for a reason. */
export const reopen: ReadinessGuard<"reopen"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "reopened", stage: "preparing", reason })

/** Ends the support, for a reason. */
export const close: ReadinessGuard<"close"> = ({ command: { reason } }) =>
  reason.trim() === ""
    ? refuse("reason.missing", "reason", {})
    : Result.succeed({ type: "closed", stage: "closed", reason })
