/**
 * What may be asked of a household's register.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { commandSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { householdRecordSchema } from "./household-record.ts"
import { householdRoleSchema, joiningMemberSchema, leavingReasonSchema } from "./membership.ts"

/** What may be asked of a household's register. A day in it may lie back, never ahead. */
export const householdCommandSchema = () =>
  Schema.Union([
    commandSchema("register", { area: Schema.NonEmptyString, members: Schema.Array(joiningMemberSchema()) }),
    commandSchema("joinMember", { member: joiningMemberSchema() }),
    commandSchema("leaveMember", {
      person: Schema.NonEmptyString,
      /** The first day on which the person is no longer a member. */
      left: daySchema(),
      reason: leavingReasonSchema(),
      /** Who heads the household from that day, where the head leaves. */
      successor: Schema.optionalKey(Schema.NonEmptyString),
    }),
    /** From a day on, a role is this person's, or nobody's. */
    commandSchema("changeRole", {
      role: householdRoleSchema(),
      person: Schema.optionalKey(Schema.NonEmptyString),
      from: daySchema(),
    }),
    commandSchema("move", { area: Schema.NonEmptyString, from: daySchema() }),
    /** Records why a member belongs to another household too. */
    commandSchema("recordSharedCustody", { person: Schema.NonEmptyString, reason: Schema.NonEmptyString }),
    commandSchema("registerGuardian", {
      person: Schema.NonEmptyString,
      document: Schema.NonEmptyString,
      from: daySchema(),
    }),
    commandSchema("endGuardianship", {
      person: Schema.NonEmptyString,
      /** The first day on which the person is no longer guardian. */
      to: daySchema(),
    }),
    /** Closes the register: the other household is to absorb its members. */
    commandSchema("mergeInto", { household: Schema.NonEmptyString }),
    /** Takes over the members of a household that has been merged into this one, and all that is known of it. */
    commandSchema("absorb", {
      household: Schema.NonEmptyString,
      record: householdRecordSchema(),
      /** Who heads the household from then on, where it has no head. */
      head: Schema.optionalKey(Schema.NonEmptyString),
    }),
  ])

/**
 * What may be asked of a household's register. Commands that come from outside are decoded with the schema of the same name
 * first.
 */
export type HouseholdCommand = ReturnType<typeof householdCommandSchema>["Type"]
