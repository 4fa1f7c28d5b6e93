/**
 * The period of supervision: where it begins, when it will have run out, and what has to be followed in it.
 */

import { daySchema, termSchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { orderBreachSchema } from "./breaches.ts"

/**
 * From which day the period of supervision is counted.
 *
 * - `decision`: the day of the grant
 * - `carryingOut`: the day on which the grant was carried out
 * - `endOfExecutedPart`: the day on which execution of the part that was not suspended ends
 */
export type SupervisionStart = ReturnType<typeof supervisionStartSchema>["Type"]

export const supervisionStartSchema = () =>
  Schema.Union([
    Schema.Struct({ kind: Schema.Literal("decision") }),
    Schema.Struct({ kind: Schema.Literal("carryingOut") }),
    Schema.Struct({ kind: Schema.Literal("endOfExecutedPart"), day: daySchema() }),
  ])

/** The period of supervision as it stands. */
export type Supervision = ReturnType<typeof supervisionSchema>["Type"]

export const supervisionSchema = () =>
  Schema.Struct({
    from: daySchema(),
    /** The first day on which the period has run out. */
    to: daySchema(),
    period: termSchema(),
    orders: Schema.Array(Schema.NonEmptyString),
    /** The breach for which the period was extended; the next breach is a repeated one. */
    firstBreach: Schema.optionalKey(orderBreachSchema()),
    reliefRefusedOn: Schema.optionalKey(daySchema()),
  })
