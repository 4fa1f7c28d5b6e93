/**
 * How the register of a household changes. Guards and events change it by the same functions: what was checked is what happens.
 */

import { daySchema } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { HouseholdRole } from "../../model/member.ts"
import {
  emptyHousehold,
  type HouseholdRecord,
  householdRecordSchema,
  mergeHouseholds,
} from "./household-record.ts"
import {
  daysOf,
  guardianshipSchema,
  holds,
  type JoiningMember,
  type Membership,
  membershipSchema,
  type RoleHolding,
  roleHoldingSchema,
} from "./membership.ts"

/** Where a household lives, from a day on. */
const residenceSchema = () => Schema.Struct({ area: Schema.NonEmptyString, from: daySchema() })

/** What the register says of a household. What held on an earlier day stays. */
export type Register = ReturnType<typeof registerSchema>["Type"]

export const registerSchema = () =>
  Schema.Struct({
    registeredOn: daySchema(),
    residences: Schema.Array(residenceSchema()),
    memberships: Schema.Array(membershipSchema()),
    roles: Schema.Array(roleHoldingSchema()),
    guardians: Schema.Array(guardianshipSchema()),
    /** What was known of the households that it has absorbed. */
    absorbed: householdRecordSchema(),
  })

/** The register of a household that has just been registered and has no member yet. */
export const newRegister = (area: string, registeredOn: Day): Register => ({
  registeredOn,
  residences: [{ area, from: registeredOn }],
  memberships: [],
  roles: [],
  guardians: [],
  absorbed: emptyHousehold,
})

const byRoleAndDay = (left: RoleHolding, right: RoleHolding): number =>
  left.role === right.role ? left.from - right.from : left.role < right.role ? -1 : 1

const byDayAndPerson = (left: Membership, right: Membership): number =>
  left.joined - right.joined || (left.person < right.person ? -1 : 1)

/** The register with a member, whose roles begin on the day of joining, at the earliest from the registration. */
export const withMember = (register: Register, { roles, ...member }: JoiningMember): Register => {
  const from = Math.max(member.joined, register.registeredOn) as Day
  return {
    ...register,
    memberships: [...register.memberships, member].sort(byDayAndPerson),
    roles: [
      ...register.roles,
      ...[...new Set(roles)].map((role) => ({ role, person: member.person, from })),
    ].sort(byRoleAndDay),
  }
}

const rolesUntil = (
  roles: ReadonlyArray<RoleHolding>,
  day: Day,
  concerned: (holding: RoleHolding) => boolean,
): ReadonlyArray<RoleHolding> =>
  roles.flatMap((holding) => {
    if (!concerned(holding) || (holding.to !== undefined && holding.to <= day)) return [holding]
    return holding.from < day ? [{ ...holding, to: day }] : []
  })

/** The register where a role is a person's from a day on, or nobody's. Who had it before that day had it. */
export const withRole = (
  register: Register,
  role: HouseholdRole,
  person: string | undefined,
  from: Day,
): Register => {
  const before = rolesUntil(register.roles, from, (holding) => holding.role === role)
  return { ...register, roles: person === undefined ? before : [...before, { role, person, from }] }
}

/** The membership of a person that still lasts. */
export const currentMembership = (register: Register, person: string): Membership | undefined =>
  register.memberships.find((membership) => membership.person === person && membership.left === undefined)

/** The register where the lasting membership of a person ends on a day, and every role with it. */
export const withoutMember = (
  register: Register,
  person: string,
  left: Day,
  leaving: Membership["leaving"],
): Register => {
  const current = currentMembership(register, person)
  return {
    ...register,
    memberships: register.memberships.map((membership) =>
      membership === current
        ? { ...membership, left, ...(leaving === undefined ? {} : { leaving }) }
        : membership,
    ),
    roles: rolesUntil(register.roles, left, (holding) => holding.person === person),
  }
}

/** The register where a guardianship ends on a day, and every role with it. */
export const withoutGuardian = (register: Register, person: string, to: Day): Register => ({
  ...register,
  guardians: register.guardians.map((guardian) =>
    guardian.person === person && guardian.to === undefined ? { ...guardian, to } : guardian,
  ),
  roles: rolesUntil(register.roles, to, (holding) => holding.person === person),
})

/** The register where every membership ends on a day because another household takes the members over. */
export const emptied = (register: Register, on: Day): Register =>
  register.memberships
    .filter(({ left }) => left === undefined)
    .reduce((rest, { person }) => withoutMember(rest, person, on, "merged"), {
      ...register,
      roles: rolesUntil(register.roles, on, () => true),
    })

/** The register with the members of another household, and all that was known of it. */
export const withAbsorbed = (
  register: Register,
  record: HouseholdRecord,
  members: ReadonlyArray<JoiningMember>,
  head: string | undefined,
  at: Day,
): Register => {
  const joined = members.reduce(withMember, {
    ...register,
    absorbed: mergeHouseholds(register.absorbed, record),
  })
  return head === undefined ? joined : withRole(joined, "head", head, at)
}

/** The members on a day. */
export const membersOfRegisterOn = (register: Register, day: Day): ReadonlyArray<Membership> =>
  register.memberships.filter((membership) => holds(daysOf(membership), day))

/** Who has a role on a day. */
export const holdersOn = (register: Register, role: HouseholdRole, day: Day): ReadonlyArray<string> =>
  register.roles.filter((holding) => holding.role === role && holds(holding, day)).map(({ person }) => person)
