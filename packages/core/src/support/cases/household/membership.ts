/**
 * Memberships, roles and guardianships with their days, half open: the day of the end is the first that no longer belongs to it.
 */

import { daySchema } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { overlapOf, type Stretch } from "../../decisions/payment/stretches.ts"
import { householdRoles, leavingReasons } from "../../model/member.ts"

/** A member who joins. */
const joiningFields = () => ({
  /** Opaque id of the person. */
  person: Schema.NonEmptyString,
  /** How the person is related to the prisoner, as a code of the terms. */
  relation: Schema.NonEmptyString,
  /** Absent while unknown: then the member may be an adult. */
  birthDay: Schema.optionalKey(daySchema()),
  joined: daySchema(),
  /** Why the person belongs to another household too. */
  sharedCustody: Schema.optionalKey(Schema.NonEmptyString),
})

/** A role in a household. */
export const householdRoleSchema = () => Schema.Literals(householdRoles)

/** A member who joins, with the roles that they take. */
export type JoiningMember = ReturnType<typeof joiningMemberSchema>["Type"]

export const joiningMemberSchema = () =>
  Schema.Struct({ ...joiningFields(), roles: Schema.Array(householdRoleSchema()) })

/** Why a member leaves. */
export const leavingReasonSchema = () => Schema.Literals(leavingReasons)

/** A membership. Somebody who comes back has two. */
export type Membership = ReturnType<typeof membershipSchema>["Type"]

export const membershipSchema = () =>
  Schema.Struct({
    ...joiningFields(),
    /** The first day after the membership; absent while it lasts. */
    left: Schema.optionalKey(daySchema()),
    leaving: Schema.optionalKey(Schema.Literals([...leavingReasons, "merged"])),
  })

/** Who has a role on which days. */
export type RoleHolding = ReturnType<typeof roleHoldingSchema>["Type"]

export const roleHoldingSchema = () =>
  Schema.Struct({
    role: householdRoleSchema(),
    person: Schema.NonEmptyString,
    from: daySchema(),
    to: Schema.optionalKey(daySchema()),
  })

/** A guardian, who is no member and may receive for the household. */
export const guardianshipSchema = () =>
  Schema.Struct({
    person: Schema.NonEmptyString,
    /** Reference to the order of the court, never its content. */
    document: Schema.NonEmptyString,
    from: daySchema(),
    to: Schema.optionalKey(daySchema()),
  })

/** Whether a stretch holds a day. */
export const holds = ({ from, to }: Stretch, day: Day): boolean =>
  from <= day && (to === undefined || day < to)

/** The days of a membership. */
export const daysOf = ({ joined, left }: Membership): Stretch =>
  left === undefined ? { from: joined } : { from: joined, to: left }

/** Whether two stretches have a day in common. */
export const haveCommonDay = (left: Stretch, right: Stretch): boolean => overlapOf([left], [right]).length > 0
