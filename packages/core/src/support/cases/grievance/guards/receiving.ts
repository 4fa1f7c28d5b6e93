/**
 * Guards of everything around the handling: receiving, assigning, closing, opening again.
 *
 * @module
 */

import * as Result from "effect/Result"
import { endOf } from "../../../../day-count/end-of-term.ts"
import { concernOf } from "../complaint.ts"
import { dueDaysFrom } from "../due-days.ts"
import { refuse } from "../refusals.ts"
import type { GrievanceGuard } from "../types.ts"

/** Takes a complaint in: by the complainant himself, or by an officer for him or for nobody who is named. */
export const receive: GrievanceGuard<"receive"> = ({ command, setting }) =>
  Result.gen(function* () {
    const { about, complainant, complainedOf, decision, document } = command
    const { complainantRole, subjects } = setting.terms
    if (!subjects.includes(about)) return yield* refuse("about.unknown", "about", { about, subjects })
    if (command.by.role === complainantRole && command.by.id !== complainant)
      return yield* refuse("actor.notComplainant", "by.id", {})
    const due = yield* dueDaysFrom(command.at, setting)
    return {
      type: "received" as const,
      stage: "received" as const,
      about,
      ...(complainant === undefined ? {} : { complainant }),
      complainedOf,
      ...(decision === undefined ? {} : { decision }),
      ...(document === undefined ? {} : { document }),
      due,
    }
  })

/** Tells that it has come in. */
export const acknowledge: GrievanceGuard<"acknowledge"> = () =>
  Result.succeed({ type: "acknowledged", stage: "acknowledged" })

/** Gives it to a handler whom it does not concern, and who has approved no ruling on it. */
export const assign: GrievanceGuard<"assign"> = ({ command: { handler }, state }) => {
  const approved = state.participants.some(({ by, part }) => part === "approver" && by.id === handler)
  const concern = concernOf(state.complaint, handler) ?? (approved ? "approver" : undefined)
  return concern === undefined
    ? Result.succeed({ type: "assigned", stage: "assigned", handler })
    : refuse("handler.concerned", "handler", { concern })
}

/** Closes it, unless a stay of the decision would be left without an end. */
export const close: GrievanceGuard<"close"> = ({ command: { at }, setting: { calendar, terms }, state }) => {
  if (state.stay !== undefined) return refuse("stay.inForce", "type", { since: state.stay.on })
  const finalFrom = endOf(calendar, at, terms.reopenLimit)
  return finalFrom === undefined
    ? refuse("day.outsideCalendar", "at", { calendar: calendar.id })
    : Result.succeed({ type: "closed", stage: "closed", finalFrom })
}

/** Opens it again: at the wish of the complainant, or by an officer whom it does not concern. */
export const reopen: GrievanceGuard<"reopen"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { at, by, reason } = command
    const { complaint, finalFrom } = state
    const concern = concernOf(complaint, by.id)
    if (by.role === setting.terms.complainantRole) {
      if (by.id !== complaint.complainant) return yield* refuse("actor.notComplainant", "by.id", {})
    } else if (concern !== undefined) return yield* refuse("actor.concerned", "by.id", { concern })
    if (reason.trim() === "") return yield* refuse("reason.missing", "reason", {})
    if (at >= finalFrom) return yield* refuse("reopen.tooLate", "at", { since: finalFrom })
    const due = yield* dueDaysFrom(at, setting)
    return { type: "reopened" as const, stage: "reopened" as const, reason, due }
  })
