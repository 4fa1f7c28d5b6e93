/**
 * Guards of changes in a household: somebody leaves, roles, the place where it lives, shared custody, guardians.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Guard } from "../life.ts"
import { type HouseholdRefusal, refuse } from "../refusals.ts"
import {
  currentMembership,
  membersOfRegisterOn,
  withoutGuardian,
  withoutMember,
  withRole,
} from "../register.ts"
import { checkSoundness } from "../soundness.ts"
import type { Register } from "../state.ts"

/** Refuses a day ahead, or before the household was registered. */
const checkDay = (
  day: Day,
  { registeredOn }: Register,
  at: Day,
  path: string,
): Result.Result<void, HouseholdRefusal> => {
  if (day > at) return refuse("day.inFuture", path, {})
  return day < registeredOn
    ? refuse("day.beforeRegistration", path, { registeredOn })
    : Result.succeed(undefined)
}

/** A member leaves. Where the head leaves and an adult stays, somebody has to follow. */
export const leaveMember: Guard<"leaveMember"> = ({ state: { register }, command, setting }) =>
  Result.gen(function* () {
    const { at, left, person, reason, successor } = command
    const membership = currentMembership(register, person)
    if (membership === undefined) return yield* refuse("member.unknown", "person", {})
    yield* checkDay(left, register, at, "left")
    if (left <= membership.joined) return yield* refuse("membership.empty", "left", {})
    const without = withoutMember(register, person, left, reason)
    const after = successor === undefined ? without : withRole(without, "head", successor, left)
    yield* checkSoundness(register, after, { at, path: "successor", setting })
    return {
      type: "memberLeft" as const,
      stage: "registered" as const,
      person,
      left,
      reason,
      ...(successor === undefined ? {} : { successor }),
    }
  })

/** From a day on, a role is another's, or nobody's. */
export const changeRole: Guard<"changeRole"> = ({ state: { register }, command, setting }) =>
  Result.gen(function* () {
    const { at, from, person, role } = command
    yield* checkDay(from, register, at, "from")
    const after = withRole(register, role, person, from)
    yield* checkSoundness(register, after, { at, path: "person", setting })
    return {
      type: "roleChanged" as const,
      stage: "registered" as const,
      role,
      from,
      ...(person === undefined ? {} : { person }),
    }
  })

/** The household lives elsewhere from a day on. */
export const move: Guard<"move"> = ({ state: { register }, command: { area, at, from } }) =>
  Result.map(checkDay(from, register, at, "from"), () => ({
    type: "moved" as const,
    stage: "registered" as const,
    area,
    from,
  }))

/** Records why a member belongs to another household too. */
export const recordSharedCustody: Guard<"recordSharedCustody"> = ({ state, command: { person, reason } }) =>
  currentMembership(state.register, person) === undefined
    ? refuse("member.unknown", "person", {})
    : Result.succeed({ type: "sharedCustodyRecorded", stage: "registered", person, reason })

/** Registers somebody who is no member and may receive for the household. */
export const registerGuardian: Guard<"registerGuardian"> = ({ state: { register }, command }) =>
  Result.gen(function* () {
    const { at, document, from, person } = command
    yield* checkDay(from, register, at, "from")
    if (membersOfRegisterOn(register, at).some((member) => member.person === person))
      return yield* refuse("guardian.isMember", "person", {})
    const known = register.guardians.some(
      (guardian) => guardian.person === person && (guardian.to === undefined || guardian.to > from),
    )
    if (known) return yield* refuse("guardian.registered", "person", {})
    return { type: "guardianRegistered" as const, stage: "registered" as const, person, document, from }
  })

/** Ends a guardianship, and what the guardian received for the household with it. */
export const endGuardianship: Guard<"endGuardianship"> = ({ state: { register }, command, setting }) =>
  Result.gen(function* () {
    const { at, person, to } = command
    const guardian = register.guardians.find(
      (candidate) => candidate.person === person && candidate.to === undefined,
    )
    if (guardian === undefined) return yield* refuse("guardian.unknown", "person", {})
    yield* checkDay(to, register, at, "to")
    if (to <= guardian.from) return yield* refuse("guardian.unknown", "to", {})
    yield* checkSoundness(register, withoutGuardian(register, person, to), { at, path: "person", setting })
    return { type: "guardianshipEnded" as const, stage: "registered" as const, person, to }
  })
