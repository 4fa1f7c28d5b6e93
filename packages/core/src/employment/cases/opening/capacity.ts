import * as Schema from "effect/Schema"

/** DimensionAmounts by the code of a dimension: escort officers, places for wheelchairs. */
export type DimensionAmounts = ReturnType<typeof amountsSchema>["Type"]

export const amountsSchema = () => Schema.Record(Schema.NonEmptyString, Schema.Natural)

/** How many people an opening takes, and how much of everything else there is for them. */
export type OpeningCapacity = ReturnType<typeof capacitySchema>["Type"]

export const capacitySchema = () => Schema.Struct({ seats: Schema.Natural, capacities: amountsSchema() })

/** The seat of a placement: kept for it, or taken by somebody who works. */
export type SeatHold = ReturnType<typeof holdSchema>["Type"]

export const holdSchema = () =>
  Schema.Struct({
    /** Id of the placement. */
    placement: Schema.NonEmptyString,
    /** What it takes besides the seat. */
    takes: amountsSchema(),
    hold: Schema.Literals(["reserved", "occupied"]),
    /** Version of the event by which it was reserved. */
    version: Schema.Natural,
  })

/** The amount of a dimension; zero where it is not listed. */
export const amountOf = (amounts: DimensionAmounts, dimension: string): number =>
  Object.hasOwn(amounts, dimension) ? (amounts[dimension] ?? 0) : 0

/** How much of a dimension is taken, reserved or occupied. */
export const takenIn = (holds: ReadonlyArray<SeatHold>, dimension: string): number =>
  holds.reduce((sum, { takes }) => sum + amountOf(takes, dimension), 0)

/** The dimensions of which something is taken. */
export const dimensionsTaken = (holds: ReadonlyArray<SeatHold>): ReadonlyArray<string> =>
  [...new Set(holds.flatMap(({ takes }) => Object.keys(takes)))].sort()
