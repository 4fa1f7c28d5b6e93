import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/**
 * What is recorded of the insurance of people at work: a policy with its insurer and its days, that there is none and why, or that it is not
 * recorded. It is never assumed.
 */
export type RecordedInsurance = ReturnType<typeof insuranceSchema>["Type"]

export const insuranceSchema = () =>
  Schema.Union([
    Schema.Struct({
      status: Schema.Literal("insured"),
      /** Code of the insurer. */
      insurer: Schema.NonEmptyString,
      /** Opaque id of the policy. */
      policy: Schema.NonEmptyString,
      from: daySchema(),
      /** The first day on which it no longer holds; absent where it has no end. */
      to: Schema.optionalKey(daySchema()),
    }),
    Schema.Struct({
      status: Schema.Literal("notInsured"),
      /** Code of the reason. */
      reason: Schema.NonEmptyString,
    }),
    Schema.Struct({ status: Schema.Literal("notRecorded") }),
  ])

/** Whether an insurance ends no later than it begins. */
export const isWithoutDays = (insurance: RecordedInsurance): boolean =>
  insurance.status === "insured" && insurance.to !== undefined && insurance.to <= insurance.from
