/** What must hold for each command to a readiness profile, and what it comes to. */

import type { GuardsOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../day-count/end-of-term.ts"
import { type ProfileEntry, type ReadinessProfile, type ReadinessScope, readinessScopes } from "./profile.ts"
import { type ReadinessLife, type ReadinessState, refuse } from "./readiness-protocol.ts"
import { openActions, progressOf, staleFrom } from "./readiness-reading.ts"
import type { ReadinessSetting } from "./readiness-terms.ts"

type Checked<Value = void> = Result.Result<Value, ReadinessLife["Refusal"]>

/** A wish is the person's own, and about his own profile. */
const checkOwn = (
  person: string,
  command: { readonly person?: string; readonly decidedBy: string },
): Checked => {
  if (command.person !== undefined && command.person !== person) return refuse("person.other", "person", {})
  return command.decidedBy === person ? Result.succeed(undefined) : refuse("wish.notOwn", "decidedBy", {})
}

const personOf = (state: ReadinessState, person: string): string =>
  state.stage === "none" ? person : state.person

/** Each part once, in the order of {@link readinessScopes}. */
const inOrder = (scopes: ReadonlyArray<ReadinessScope>): ReadonlyArray<ReadinessScope> =>
  readinessScopes.filter((scope) => scopes.includes(scope))

const checkReasons = (reasons: ReadonlyArray<string>, { terms }: ReadinessSetting): Checked =>
  reasons.every((reason) => terms.decliningReasons.includes(reason))
    ? Result.succeed(undefined)
    : refuse("reason.unknown", "reasons", { known: terms.decliningReasons })

const sound: Checked = Result.succeed(undefined)

const checkConsent = (scope: ReadinessScope, { consent }: ReadinessProfile, path: string): Checked =>
  consent.scopes.includes(scope) ? sound : refuse("consent.missing", path, { scope })

const hasRepeated = (codes: ReadonlyArray<string>): boolean => new Set(codes).size < codes.length

const checkEntry = (entry: ProfileEntry, at: Day): Checked => {
  switch (entry.scope) {
    case "skills":
      if (hasRepeated(entry.skills.map(({ skill }) => skill)))
        return refuse("skill.repeated", "entry.skills", {})
      return entry.skills.some(({ level }) => level === 0) ? refuse("level.none", "entry.skills", {}) : sound
    case "certificates":
      return entry.certificates.some(({ on }) => on > at)
        ? refuse("certificate.inFuture", "entry.certificates", {})
        : sound
    default:
      return sound
  }
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

export const guards: GuardsOf<ReadinessLife> = {
  /** Takes up the person's consent, or his consent to further parts. */
  consent: ({ command, state }) =>
    Result.gen(function* () {
      const { document, person } = command
      yield* checkOwn(personOf(state, person), command)
      const scopes = inOrder(command.scopes)
      if (scopes.length === 0) return yield* refuse("scopes.none", "scopes", {})
      if (state.stage !== "preparing" && state.stage !== "ready" && state.stage !== "stale")
        return { type: "consented" as const, stage: "preparing" as const, person, scopes, document }
      const further = scopes.filter((scope) => !state.profile.consent.scopes.includes(scope))
      if (further.length === 0) return yield* refuse("consent.nothingNew", "scopes", {})
      return { type: "consentWidened" as const, stage: state.stage, scopes: further, document }
    }),

  /** Takes back the consent to some parts. Without the actions nobody is ready any more: readiness rests on them. */
  narrow: ({ command, state }) =>
    Result.gen(function* () {
      yield* checkOwn(state.person, command)
      const scopes = inOrder(command.scopes)
      if (scopes.length === 0) return yield* refuse("scopes.none", "scopes", {})
      const given = state.profile.consent.scopes
      const scope = scopes.find((one) => !given.includes(one))
      if (scope !== undefined) return yield* refuse("consent.notGiven", "scopes", { scope })
      if (scopes.length === given.length) return yield* refuse("consent.nothingLeft", "scopes", {})
      const stage = state.stage !== "paused" && scopes.includes("actions") ? "preparing" : state.stage
      return { type: "consentNarrowed" as const, stage, scopes }
    }),

  withdraw: ({ command, state }) =>
    Result.map(checkOwn(state.person, command), () => ({ type: "consentWithdrawn", stage: "withdrawn" })),

  /** Records that the person wants no support. What he consented to have recorded is kept until he takes that back. */
  decline: ({ command, setting, state }) =>
    Result.gen(function* () {
      const { person, reasons, wouldChange } = command
      yield* checkOwn(personOf(state, person), command)
      yield* checkReasons(reasons, setting)
      const said = { reasons, ...(wouldChange === undefined ? {} : { wouldChange }) }
      return state.stage === "none" || state.stage === "withdrawn"
        ? { type: "supportDeclined" as const, stage: "declined" as const, person, ...said }
        : { type: "supportPaused" as const, stage: "paused" as const, ...said }
    }),

  accept: ({ command, state }) =>
    Result.map(checkOwn(state.person, command), () => ({ type: "supportAccepted", stage: "preparing" })),

  /** Records a part of the profile, in the place of what it held before. */
  record: ({ command: { at, entry }, state }) =>
    Result.gen(function* () {
      yield* checkConsent(entry.scope, state.profile, "entry.scope")
      yield* checkEntry(entry, at)
      return { type: "recorded" as const, stage: state.stage, entry }
    }),

  /** Records what the person may not do for his health. What was declared before did not know of it, so it is declared anew. */
  restrict: ({ command: { at, restrictions }, state }) =>
    Result.gen(function* () {
      yield* checkConsent("restrictions", state.profile, "restrictions")
      if (hasRepeated(restrictions.map(({ restriction }) => restriction)))
        return yield* refuse("restriction.repeated", "restrictions", {})
      if (restrictions.some(({ until }) => until !== undefined && until < at))
        return yield* refuse("restriction.past", "restrictions", {})
      return { type: "restricted" as const, stage: "preparing" as const, restrictions }
    }),

  /** Moves an action. Whoever has a required action open again is not ready any more. */
  progress: ({ command, setting, state }) => {
    const { action } = command
    if (!state.profile.consent.scopes.includes("actions"))
      return refuse("consent.missing", "action", { scope: "actions" })
    if (progressOf(state.profile, action) === command.progress) return refuse("progress.same", "progress", {})
    const reopens = setting.terms.requiredActions.includes(action) && command.progress !== "completed"
    const stage = state.stage === "ready" && reopens ? "preparing" : state.stage
    return Result.succeed({ type: "progressed", stage, action, progress: command.progress })
  },

  /** Declares the person ready, once every required action is completed. */
  declareReady: ({ command: { at }, setting, state }) =>
    Result.gen(function* () {
      yield* checkActions(state.profile, setting)
      const reviewBy = yield* reviewByOf(at, setting)
      return { type: "declaredReady" as const, stage: "ready" as const, reviewBy }
    }),

  /** Finds the person still ready; the next review is counted from this one. */
  review: ({ command: { at }, setting, state }) =>
    Result.gen(function* () {
      yield* checkActions(state.profile, setting)
      const reviewBy = yield* reviewByOf(at, setting)
      return { type: "reviewed" as const, stage: "ready" as const, reviewBy }
    }),

  /** Records that the review is overdue. */
  markStale: ({ command: { at }, state }) => {
    const from = staleFrom(state)
    return at < from
      ? refuse("review.notOverdue", "at", { from })
      : Result.succeed({ type: "markedStale", stage: "stale" })
  },

  /** Finds that the person needs support again, for a reason. */
  reopen: ({ command: { reason } }) => Result.succeed({ type: "reopened", stage: "preparing", reason }),

  close: ({ command: { reason } }) => Result.succeed({ type: "closed", stage: "closed", reason }),
}
