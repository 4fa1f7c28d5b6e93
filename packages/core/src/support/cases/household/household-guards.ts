import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type HouseholdLife, refuse } from "./household-protocol.ts"
import { emptyHousehold, type HouseholdRecord, mergeHouseholds } from "./household-record.ts"
import {
  currentMembership,
  membersOfRegisterOn,
  newRegister,
  type Register,
  withAbsorbed,
  withMember,
  withoutGuardian,
  withoutMember,
  withRole,
} from "./household-register.ts"
import type { HouseholdSetting } from "./household-terms.ts"
import { daysOf, haveCommonDay, type JoiningMember } from "./membership.ts"
import { checkSoundness } from "./soundness.ts"

type Checked<Value = void> = Result.Result<Value, HouseholdLife["Refusal"]>

/** Refuses a member whom another household has on the same days, unless both have recorded shared custody. */
const checkElsewhere = (
  { joined, person, sharedCustody }: JoiningMember,
  household: string,
  setting: HouseholdSetting,
  path: string,
): Checked => {
  const days = { from: joined }
  const others = (setting.elsewhere?.(person, days) ?? [])
    .filter((other) => other.household !== household && haveCommonDay(other, days))
    .filter((other) => sharedCustody === undefined || other.sharedCustody === undefined)
    .map((other) => other.household)
  return others.length === 0
    ? Result.void
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

/** The register with a member, or why they cannot join. */
const joined = (
  { at, household, register, setting }: Joining,
  member: JoiningMember,
  path: string,
): Checked<Register> =>
  Result.gen(function* () {
    const { relation } = member
    const { relations } = setting.terms
    if (!relations.includes(relation))
      return yield* refuse("relation.notInTerms", `${path}.relation`, { relation, relations })
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

/** Refuses a day ahead, or before the household was registered. */
const checkDay = (day: Day, { registeredOn }: Register, at: Day, path: string): Checked => {
  if (day > at) return refuse("day.inFuture", path, {})
  return day < registeredOn ? refuse("day.beforeRegistration", path, { registeredOn }) : Result.void
}

/** The members whom a household left behind when it was merged, as they join; whoever is a member already is not among them. */
const takenOver = (
  register: Register,
  record: HouseholdRecord,
  household: string,
): ReadonlyArray<JoiningMember> =>
  record.memberships.flatMap(({ household: of, membership }) => {
    const { birthDay, leaving, left, person, relation, sharedCustody } = membership
    if (of !== household || leaving !== "merged" || left === undefined) return []
    if (currentMembership(register, person) !== undefined) return []
    return [
      {
        person,
        relation,
        joined: left,
        roles: [],
        ...(birthDay === undefined ? {} : { birthDay }),
        ...(sharedCustody === undefined ? {} : { sharedCustody }),
      },
    ]
  })

/** Refuses a household that was not merged into this one, and a record that says something else of its people than its own register. */
const checkMerged = (
  { merged }: HouseholdSetting,
  {
    household,
    record,
    subject,
  }: { readonly household: string; readonly record: HouseholdRecord; readonly subject: string },
): Checked => {
  if (merged === undefined) return Result.void
  if (merged.into === undefined || !isSameIdentifier(merged.into, subject))
    return refuse("merge.notMerged", "household", { household })
  const peopleOf = ({ households, memberships }: Pick<HouseholdRecord, "households" | "memberships">) => {
    const { payments: _, ...people } = mergeHouseholds(
      { households, memberships, payments: [] },
      emptyHousehold,
    )
    return digestOf(people)
  }
  return peopleOf(record) === peopleOf(merged)
    ? Result.void
    : refuse("merge.otherRecord", "record", { household })
}

export const guards: ProtocolGuards<HouseholdLife> = {
  register: ({ command, setting }) =>
    Result.gen(function* () {
      const { area, at, members, subject } = command
      if (members.length === 0) return yield* refuse("members.missing", "members", {})
      const empty = newRegister(area, at)
      let register = empty
      for (const [index, member] of members.entries())
        register = yield* joined({ register, household: subject, at, setting }, member, `members.${index}`)
      yield* checkSoundness(empty, register, { at, path: "members", setting })
    }),

  /** A member joins, from a day on that may lie back. */
  joinMember: ({ state, command, setting }) =>
    Result.gen(function* () {
      const { at, member, subject } = command
      const after = yield* joined(
        { register: state.register, household: subject, at, setting },
        member,
        "member",
      )
      yield* checkSoundness(state.register, after, { at, path: "member.roles", setting })
    }),

  /** A member leaves. Where the head leaves and an adult stays, somebody has to follow. */
  leaveMember: ({ state: { register }, command, setting }) =>
    Result.gen(function* () {
      const { at, left, person, reason, successor } = command
      const membership = currentMembership(register, person)
      if (membership === undefined) return yield* refuse("member.unknown", "person", {})
      yield* checkDay(left, register, at, "left")
      if (left <= membership.joined) return yield* refuse("membership.empty", "left", {})
      const without = withoutMember(register, person, left, reason)
      const after = successor === undefined ? without : withRole(without, "head", successor, left)
      yield* checkSoundness(register, after, { at, path: "successor", setting })
    }),

  /** From a day on, a role is another's, or nobody's. */
  changeRole: ({ state: { register }, command, setting }) =>
    Result.gen(function* () {
      const { at, from, person, role } = command
      yield* checkDay(from, register, at, "from")
      const after = withRole(register, role, person, from)
      yield* checkSoundness(register, after, { at, path: "person", setting })
    }),

  /** The household lives elsewhere from a day on. */
  move: ({ state: { register }, command: { at, from } }) => checkDay(from, register, at, "from"),

  /** Records why a member belongs to another household too. */
  recordSharedCustody: ({ state, command: { person } }) =>
    currentMembership(state.register, person) === undefined
      ? refuse("member.unknown", "person", {})
      : Result.void,

  /** Registers somebody who is no member and may receive for the household. */
  registerGuardian: ({ state: { register }, command }) =>
    Result.gen(function* () {
      const { at, from, person } = command
      yield* checkDay(from, register, at, "from")
      if (membersOfRegisterOn(register, at).some((member) => member.person === person))
        return yield* refuse("guardian.isMember", "person", {})
      const known = register.guardians.some(
        (guardian) => guardian.person === person && (guardian.to === undefined || guardian.to > from),
      )
      if (known) return yield* refuse("guardian.registered", "person", {})
    }),

  /** Ends a guardianship, and what the guardian received for the household with it. */
  endGuardianship: ({ state: { register }, command, setting }) =>
    Result.gen(function* () {
      const { at, person, to } = command
      const guardian = register.guardians.find(
        (candidate) => candidate.person === person && candidate.to === undefined,
      )
      if (guardian === undefined) return yield* refuse("guardian.unknown", "person", {})
      yield* checkDay(to, register, at, "to")
      if (to <= guardian.from) return yield* refuse("guardian.unknown", "to", {})
      yield* checkSoundness(register, withoutGuardian(register, person, to), { at, path: "person", setting })
    }),

  /** Closes the register; its members are the other household's from this day. */
  mergeInto: ({ command: { household, subject } }) =>
    household === subject ? refuse("merge.itself", "household", {}) : Result.succeed({ into: household }),

  /** Takes over the members of a household that was merged into this one. */
  absorb: ({ state: { register }, command, setting }) =>
    Result.gen(function* () {
      const { at, head, household, record, subject } = command
      if (household === subject || record.households.includes(subject))
        return yield* refuse("merge.itself", "household", {})
      if (!record.households.includes(household))
        return yield* refuse("merge.otherRecord", "record.households", { household })
      if (register.absorbed.households.includes(household))
        return yield* refuse("merge.alreadyAbsorbed", "household", { household })
      yield* checkMerged(setting, { household, record, subject })
      const members = takenOver(register, record, household)
      let withMembers = register
      for (const member of members)
        withMembers = yield* joined(
          { register: withMembers, household: subject, at, setting },
          member,
          "record",
        )
      const after = withAbsorbed(register, record, members, head, at)
      yield* checkSoundness(register, after, { at, path: "head", setting })
      return { members }
    }),
}
