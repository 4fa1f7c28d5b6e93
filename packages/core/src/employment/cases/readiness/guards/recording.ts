/**
 * Guards of what is recorded: nothing to which the person has not consented.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { ProfileEntry, ReadinessProfile, ReadinessScope } from "../profile.ts"
import { type ReadinessRefusal, refuse } from "../refusals.ts"
import type { ReadinessGuard } from "../types.ts"

type Checked = Result.Result<void, ReadinessRefusal>

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

/** Records a part of the profile, in the place of what it held before. */
export const record: ReadinessGuard<"record"> = ({ command: { at, entry }, state }) =>
  Result.gen(function* () {
    yield* checkConsent(entry.scope, state.profile, "entry.scope")
    yield* checkEntry(entry, at)
    return { type: "recorded" as const, stage: state.stage, entry }
  })

/** Records what the person may not do for his health. What was declared before did not know of it, so it is declared anew. */
export const restrict: ReadinessGuard<"restrict"> = ({ command: { at, restrictions }, state }) =>
  Result.gen(function* () {
    yield* checkConsent("restrictions", state.profile, "restrictions")
    if (hasRepeated(restrictions.map(({ restriction }) => restriction)))
      return yield* refuse("restriction.repeated", "restrictions", {})
    if (restrictions.some(({ until }) => until !== undefined && until < at))
      return yield* refuse("restriction.past", "restrictions", {})
    return { type: "restricted" as const, stage: "preparing" as const, restrictions }
  })
