/**
 * Guards of registering a household and of joining it.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Guard, HouseholdSetting } from "../life.ts"
import { daysOf, haveCommonDay, type JoiningMember } from "../membership.ts"
import { type HouseholdRefusal, refuse } from "../refusals.ts"
import { newRegister, withMember } from "../register.ts"
import { checkSoundness } from "../soundness.ts"
import type { Register } from "../state.ts"

/** Refuses a member whom another household has on the same days, unless both have recorded shared custody. */
const checkElsewhere = (
  { joined, person, sharedCustody }: JoiningMember,
  household: string,
  setting: HouseholdSetting,
  path: string,
): Result.Result<void, HouseholdRefusal> => {
  const days = { from: joined }
  const others = (setting.elsewhere?.(person, days) ?? [])
    .filter((other) => other.household !== household && haveCommonDay(other, days))
    .filter((other) => sharedCustody === undefined || other.sharedCustody === undefined)
    .map((other) => other.household)
  return others.length === 0
    ? Result.succeed(undefined)
    : refuse("member.inAnotherHousehold", path, { households: [...new Set(others)].sort() })
}

/** What the admission of a member rests on. */
interface Joining {
  readonly register: Register
  /** Id of the household. */
  readonly household: string
  readonly at: Day
  readonly setting: HouseholdSetting
}

/** The register with a member, or why he cannot join. */
export const joined = (
  { at, household, register, setting }: Joining,
  member: JoiningMember,
  path: string,
): Result.Result<Register, HouseholdRefusal> =>
  Result.gen(function* () {
    if (member.joined > at) return yield* refuse("day.inFuture", `${path}.joined`, {})
    if (member.birthDay !== undefined) {
      if (member.birthDay > at) return yield* refuse("member.birthInFuture", `${path}.birthDay`, {})
      if (member.birthDay > member.joined)
        return yield* refuse("member.joinedBeforeBirth", `${path}.joined`, {})
    }
    const overlaps = register.memberships.some(
      (membership) =>
        membership.person === member.person && haveCommonDay(daysOf(membership), { from: member.joined }),
    )
    if (overlaps) return yield* refuse("membership.overlap", `${path}.person`, {})
    yield* checkElsewhere(member, household, setting, `${path}.person`)
    return withMember(register, member)
  })

/** Registers a household with its first members. */
export const register: Guard<"register"> = ({ command, setting }) =>
  Result.gen(function* () {
    const { area, at, members, subject } = command
    if (members.length === 0) return yield* refuse("members.missing", "members", {})
    const empty = newRegister(area, at)
    let register = empty
    for (const [index, member] of members.entries())
      register = yield* joined({ register, household: subject, at, setting }, member, `members.${index}`)
    yield* checkSoundness(empty, register, { at, path: "members", setting })
    return { type: "registered" as const, stage: "registered" as const, area, members }
  })

/** A member joins, from a day on that may lie back. */
export const joinMember: Guard<"joinMember"> = ({ state, command, setting }) =>
  Result.gen(function* () {
    const { at, member, subject } = command
    const after = yield* joined(
      { register: state.register, household: subject, at, setting },
      member,
      "member",
    )
    yield* checkSoundness(state.register, after, { at, path: "member.roles", setting })
    return { type: "memberJoined" as const, stage: "registered" as const, member }
  })
