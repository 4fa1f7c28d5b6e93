import { daySchema, moneySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** Opaque ids of those to whom money of the household may go. */
export type Recipients = ReturnType<typeof recipientsSchema>["Type"]

const recipientsSchema = () =>
  Schema.Struct({
    primary: Schema.NonEmptyString,
    alternate: Schema.optionalKey(Schema.NonEmptyString),
  })

/** Who is owed what for which days. It never changes: what is owed beside it is another entitlement. */
export type EntitlementClaim = ReturnType<typeof claimSchema>["Type"]

export const claimSchema = () =>
  Schema.Struct({
    /** Id of the cycle. */
    cycle: Schema.NonEmptyString,
    /** Digest of the locked record from which the amount comes. */
    recordDigest: Schema.NonEmptyString,
    /** Id of the household. */
    household: Schema.NonEmptyString,
    /** Code of the kind of help. */
    kind: Schema.NonEmptyString,
    from: daySchema(),
    /** The first day for which it is no longer owed. */
    to: daySchema(),
    amount: moneySchema(),
    /** What was owed before the budget cut it, so that the family can be notified of the cut; absent where nobody recorded it. */
    owed: Schema.optionalKey(moneySchema()),
    /** How many of the days count; all of them where it is absent. */
    days: Schema.optionalKey(Schema.Natural),
    recipients: recipientsSchema(),
    /** Opaque ids of the members of the household: none of them has a hand in it. */
    members: Schema.Array(Schema.NonEmptyString),
    /** Back pay: id of the entitlement to whose days this one restores what was wrongly left out. */
    restores: Schema.optionalKey(Schema.NonEmptyString),
  })

/** When payment was released, and until when it can be collected. */
export const entitlementReleaseSchema = () =>
  Schema.Struct({
    on: daySchema(),
    /** The first day on which it can no longer be collected. */
    expiresOn: daySchema(),
  })
