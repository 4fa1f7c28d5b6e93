import type { ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dayAfter } from "../../../cases/shared-checks.ts"
import { type ProfileEntry, type ReadinessProfile, type ReadinessScope, readinessScopes } from "./profile.ts"
import { type ReadinessLife, type ReadinessState, refuse } from "./readiness-protocol.ts"
import { openActions, progressOf, staleFrom } from "./readiness-reading.ts"
import type { ReadinessSetting } from "./readiness-terms.ts"

type Checked<Value = void> = Result.Result<Value, ReadinessLife["Refusal"]>

/** A wish is the person's own, and about their own profile. */
const checkOwn = (
  person: string,
  command: { readonly person?: string; readonly decidedBy: string },
): Checked => {
  if (command.person !== undefined && command.person !== person) return refuse("person.other", "person", {})
  return command.decidedBy === person ? Result.void : refuse("wish.notOwn", "decidedBy", {})
}

const personOf = (state: ReadinessState, person: string): string =>
  state.stage === "none" ? person : state.person

/** Each part once, in the order of {@link readinessScopes}. */
const inOrder = (scopes: ReadonlyArray<ReadinessScope>): ReadonlyArray<ReadinessScope> =>
  readinessScopes.filter((scope) => scopes.includes(scope))

const checkReasons = (reasons: ReadonlyArray<string>, { terms }: ReadinessSetting): Checked =>
  reasons.every((reason) => terms.decliningReasons.includes(reason))
    ? Result.void
    : refuse("reason.unknown", "reasons", { known: terms.decliningReasons })

const checkConsent = (scope: ReadinessScope, { consent }: ReadinessProfile, path: string): Checked =>
  consent.scopes.includes(scope) ? Result.void : refuse("consent.missing", path, { scope })

const hasRepeated = (codes: ReadonlyArray<string>): boolean => new Set(codes).size < codes.length

const checkEntry = (entry: ProfileEntry, at: Day): Checked => {
  switch (entry.scope) {
    case "skills":
      if (hasRepeated(entry.skills.map(({ skill }) => skill)))
        return refuse("skill.repeated", "entry.skills", {})
      return entry.skills.some(({ level }) => level === 0)
        ? refuse("level.none", "entry.skills", {})
        : Result.void
    case "certificates":
      return entry.certificates.some(({ on }) => on > at)
        ? refuse("certificate.inFuture", "entry.certificates", {})
        : Result.void
    default:
      return Result.void
  }
}

const checkActions = (profile: ReadinessProfile, { terms }: ReadinessSetting): Checked => {
  const actions = openActions(profile, terms.requiredActions)
  return actions.length === 0 ? Result.void : refuse("actions.incomplete", "type", { actions })
}

interface Declaring {
  readonly state: { readonly profile: ReadinessProfile }
  readonly command: { readonly at: Day }
  readonly setting: ReadinessSetting
}

/** The last day on which the declaration holds without a review, where every required action is completed. */
const declared = ({
  command: { at },
  setting,
  state: { profile },
}: Declaring): Checked<{ readonly reviewBy: Day }> =>
  Result.gen(function* () {
    yield* checkActions(profile, setting)
    return { reviewBy: yield* dayAfter(setting, at, setting.terms.reviewWithin) }
  })

export const guards: ProtocolGuards<ReadinessLife> = {
  /** Takes up the person's consent, or a consent to further parts. */
  consent: ({ command, state }) =>
    Result.gen(function* () {
      yield* checkOwn(personOf(state, command.person), command)
      const scopes = inOrder(command.scopes)
      if (scopes.length === 0) return yield* refuse("scopes.none", "scopes", {})
      if (state.stage !== "preparing" && state.stage !== "ready" && state.stage !== "stale")
        return { type: "consented" as const, scopes }
      const further = scopes.filter((scope) => !state.profile.consent.scopes.includes(scope))
      if (further.length === 0) return yield* refuse("consent.nothingNew", "scopes", {})
      return { type: "consentWidened" as const, scopes: further }
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
      return { stage, scopes }
    }),

  withdraw: ({ command, state }) => checkOwn(state.person, command),

  /** Records that the person wants no support. What they consented to have recorded is kept until they withdraw the consent. */
  decline: ({ command, setting, state }) =>
    Result.gen(function* () {
      yield* checkOwn(personOf(state, command.person), command)
      yield* checkReasons(command.reasons, setting)
      return state.stage === "none" || state.stage === "withdrawn"
        ? { type: "supportDeclined" as const }
        : { type: "supportPaused" as const }
    }),

  accept: ({ command, state }) => checkOwn(state.person, command),

  /** Records a part of the profile, in the place of what it held before. */
  record: ({ command: { at, entry }, state }) =>
    Result.flatMap(checkConsent(entry.scope, state.profile, "entry.scope"), () => checkEntry(entry, at)),

  /** Records what the person may not do for reasons of health. What was declared before did not know of it, so it is declared anew. */
  restrict: ({ command: { at, restrictions }, state }) =>
    Result.gen(function* () {
      yield* checkConsent("restrictions", state.profile, "restrictions")
      if (hasRepeated(restrictions.map(({ restriction }) => restriction)))
        return yield* refuse("restriction.repeated", "restrictions", {})
      if (restrictions.some(({ until }) => until !== undefined && until < at))
        return yield* refuse("restriction.past", "restrictions", {})
    }),

  /** Moves an action. Whoever has a required action open again is not ready any more. */
  progress: ({ command, setting, state }) => {
    const { action } = command
    if (!state.profile.consent.scopes.includes("actions"))
      return refuse("consent.missing", "action", { scope: "actions" })
    if (progressOf(state.profile, action) === command.progress) return refuse("progress.same", "progress", {})
    const reopens = setting.terms.requiredActions.includes(action) && command.progress !== "completed"
    const stage = state.stage === "ready" && reopens ? "preparing" : state.stage
    return Result.succeed({ stage })
  },

  /** Declares the person ready, once every required action is completed. */
  declareReady: declared,

  /** Finds the person still ready; the next review is counted from this one. */
  review: declared,

  /** Records that the review is overdue. */
  markStale: ({ command: { at }, state }) => {
    const from = staleFrom(state)
    return at < from ? refuse("review.notOverdue", "at", { from }) : Result.void
  },

  /** Finds that the person needs support again, for a reason. */
  reopen: "carry",

  close: "carry",
}
