/**
 * The state of a household's register.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { noneSchema, stateSchema } from "../../../life-cycle/shapes.ts"
import { daySchema } from "../../../life-cycle/values.ts"
import { householdRecordSchema } from "./household-record.ts"
import { guardianshipSchema, membershipSchema, roleHoldingSchema } from "./membership.ts"

/** Where a household lives, from a day on. */
export const residenceSchema = () => Schema.Struct({ area: Schema.NonEmptyString, from: daySchema() })

/** What the register says of a household. What held on an earlier day stays. */
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

/** What the register says of a household. */
export type Register = ReturnType<typeof registerSchema>["Type"]

/** The state of a household's register. */
export const householdStateSchema = () =>
  Schema.Union([
    noneSchema(),
    stateSchema("registered", { register: registerSchema() }),
    stateSchema("merged", {
      register: registerSchema(),
      /** Id of the household that holds its members now. */
      into: Schema.NonEmptyString,
    }),
  ])

/** The state of a household's register, one shape for each stage. */
export type HouseholdState = ReturnType<typeof householdStateSchema>["Type"]
