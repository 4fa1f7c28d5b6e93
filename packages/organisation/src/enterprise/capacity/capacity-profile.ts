/** What a prison has for people who would employ there. No person is named, and people are counted by trade. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** A hall or a yard: its measures and what it is connected to. What is absent is not known. */
export type WorkPlace = ReturnType<typeof workPlaceSchema>["Type"]

const workPlaceSchema = () =>
  Schema.Struct({
    /** Code of what it is. */
    kind: Schema.NonEmptyString,
    /** Square metres. */
    area: Schema.optionalKey(Schema.Natural),
    /** Kilowatts. */
    power: Schema.optionalKey(Schema.Natural),
    /** Codes of what else there is: water, gas, a ramp. */
    has: Schema.Array(Schema.NonEmptyString),
  })

/** How many people of a trade there are: who hold its certificate, and how many seats the place has for them. */
export type TradeCapacity = ReturnType<typeof tradeCapacitySchema>["Type"]

const tradeCapacitySchema = () =>
  Schema.Struct({
    /** Code of ISCO-08. */
    trade: Schema.NonEmptyString,
    seats: Schema.Natural,
    certified: Schema.Natural,
  })

/** What is described of a capacity. */
export const capacityProfileSchema = () =>
  Schema.Struct({
    place: workPlaceSchema(),
    trades: Schema.Array(tradeCapacitySchema()),
    /** The day on which people were counted. */
    countedOn: daySchema(),
  })
