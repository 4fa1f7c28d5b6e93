/**
 * What has happened to a household.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { householdRecordSchema } from "./household-record.ts"
import { householdRoleSchema, joiningMemberSchema, leavingReasonSchema } from "./membership.ts"

const event = <const Type extends string, const Fields extends Schema.Struct.Fields>(
  type: Type,
  fields: Fields,
) => eventSchema(type, ["registered"], fields)

/** What has happened to a household. */
export const householdEventSchema = () =>
  Schema.Union([
    event("registered", { area: Schema.NonEmptyString, members: Schema.Array(joiningMemberSchema()) }),
    event("memberJoined", { member: joiningMemberSchema() }),
    event("memberLeft", {
      person: Schema.NonEmptyString,
      left: daySchema(),
      reason: leavingReasonSchema(),
      successor: Schema.optionalKey(Schema.NonEmptyString),
    }),
    event("roleChanged", {
      role: householdRoleSchema(),
      person: Schema.optionalKey(Schema.NonEmptyString),
      from: daySchema(),
    }),
    event("moved", { area: Schema.NonEmptyString, from: daySchema() }),
    event("sharedCustodyRecorded", { person: Schema.NonEmptyString, reason: Schema.NonEmptyString }),
    event("guardianRegistered", {
      person: Schema.NonEmptyString,
      document: Schema.NonEmptyString,
      from: daySchema(),
    }),
    event("guardianshipEnded", { person: Schema.NonEmptyString, to: daySchema() }),
    event("absorbed", {
      household: Schema.NonEmptyString,
      record: householdRecordSchema(),
      /** Who has joined by it; whoever had been a member before is not among them. */
      members: Schema.Array(joiningMemberSchema()),
      head: Schema.optionalKey(Schema.NonEmptyString),
    }),
    eventSchema("merged", ["merged"], { into: Schema.NonEmptyString }),
  ])

/** What has happened to a household. */
export type HouseholdEvent = ReturnType<typeof householdEventSchema>["Type"]
