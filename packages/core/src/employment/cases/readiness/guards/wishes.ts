/**
 * Guards of what the person alone decides: consent, its end, and whether he wants support. None of them weighs why.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type ReadinessScope, readinessScopes } from "../profile.ts"
import { type ReadinessRefusal, refuse } from "../refusals.ts"
import type { ReadinessState } from "../state.ts"
import type { ReadinessGuard, ReadinessSetting } from "../types.ts"

type Checked<Value = void> = Result.Result<Value, ReadinessRefusal>

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

/** Takes up the person's consent, or his consent to further parts. */
export const consent: ReadinessGuard<"consent"> = ({ command, state }) =>
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
  })

/** Takes back the consent to some parts. Without the actions nobody is ready any more: readiness rests on them. */
export const narrow: ReadinessGuard<"narrow"> = ({ command, state }) =>
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
  })

/** Takes back the consent. */
export const withdraw: ReadinessGuard<"withdraw"> = ({ command, state }) =>
  Result.map(checkOwn(state.person, command), () => ({ type: "consentWithdrawn", stage: "withdrawn" }))

const checkReasons = (reasons: ReadonlyArray<string>, { terms }: ReadinessSetting): Checked =>
  reasons.every((reason) => terms.decliningReasons.includes(reason))
    ? Result.succeed(undefined)
    : refuse("reason.unknown", "reasons", { known: terms.decliningReasons })

/** Records that the person wants no support. What he consented to have recorded is kept until he takes that back. */
export const decline: ReadinessGuard<"decline"> = ({ command, setting, state }) =>
  Result.gen(function* () {
    const { person, reasons, wouldChange } = command
    yield* checkOwn(personOf(state, person), command)
    yield* checkReasons(reasons, setting)
    const said = { reasons, ...(wouldChange === undefined ? {} : { wouldChange }) }
    return state.stage === "none" || state.stage === "withdrawn"
      ? { type: "supportDeclined" as const, stage: "declined" as const, person, ...said }
      : { type: "supportPaused" as const, stage: "paused" as const, ...said }
  })

/** Records that the person wants support again. */
export const accept: ReadinessGuard<"accept"> = ({ command, state }) =>
  Result.map(checkOwn(state.person, command), () => ({ type: "supportAccepted", stage: "preparing" }))
