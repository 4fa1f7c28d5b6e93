import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** An order of the court was not followed. Whether there was a good excuse is for the court to say. */
export type OrderBreach = ReturnType<typeof orderBreachSchema>["Type"]

export const orderBreachSchema = () =>
  Schema.Struct({
    kind: Schema.Literal("order"),
    /** Code of the order, as it stands in the grant. */
    order: Schema.NonEmptyString,
    happenedOn: daySchema(),
  })

/** A conviction for a new offence, which has become final. */
export type NewOffence = ReturnType<typeof newOffenceSchema>["Type"]

const newOffenceSchema = () =>
  Schema.Struct({
    kind: Schema.Literal("newOffence"),
    intentional: Schema.Boolean,
    /** What the new offence is punishable by; the degree of a kind that the law grades, 1 the heaviest. */
    punishment: Schema.Struct({
      kind: Schema.NonEmptyString,
      degree: Schema.optionalKey(Schema.Natural),
    }),
    committedOn: daySchema(),
    finalOn: daySchema(),
  })

/** An earlier effective conviction came to light that would have stood in the way of the grant. */
export type HiddenRecord = ReturnType<typeof hiddenRecordSchema>["Type"]

const hiddenRecordSchema = () =>
  Schema.Struct({
    kind: Schema.Literal("hiddenRecord"),
    foundOn: daySchema(),
  })

/** What may go wrong after leniency has been granted. */
export type LeniencyBreach = ReturnType<typeof leniencyBreachSchema>["Type"]

export const leniencyBreachSchema = () =>
  Schema.Union([orderBreachSchema(), newOffenceSchema(), hiddenRecordSchema()])

/** Whether a breach of an order is the first that counts. */
export type BreachCount = ReturnType<typeof breachCountSchema>["Type"]

export const breachCountSchema = () => Schema.Literals(["first", "repeated"])

/** Why leniency was revoked. */
export type RevocationGround = ReturnType<typeof revocationGroundSchema>["Type"]

export const revocationGroundSchema = () =>
  Schema.Literals(["firstBreach", "repeatedBreach", "newOffence", "hiddenRecord"])
