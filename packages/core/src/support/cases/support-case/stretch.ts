/**
 * Stretches of days in the record of a case, half open: the day of the end is the first that no longer belongs to it.
 */

import { daySchema } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { Stretch } from "../../decisions/payment/stretches.ts"

const days = () => ({
  from: daySchema(),
  /** The first day after it. Absent while no end is known. */
  to: Schema.optionalKey(daySchema()),
})

/** Days on which one payer carries the family. */
export type Cover = ReturnType<typeof coverSchema>["Type"]

export const coverSchema = () => Schema.Struct({ payer: Schema.NonEmptyString, ...days() })

/** Days for which a supported family earns nothing. */
export type Suspension = ReturnType<typeof suspensionSchema>["Type"]

export const suspensionSchema = () => Schema.Struct({ reason: Schema.NonEmptyString, ...days() })

/** Days for which support was wrongly refused, by which ruling. What they would have earned is paid back. */
export type Restoration = ReturnType<typeof restorationSchema>["Type"]

export const restorationSchema = () =>
  Schema.Struct({ ruling: Schema.NonEmptyString, from: daySchema(), to: daySchema() })

/** The stretches without the days from a day on. */
export const endedOn = <S extends Stretch>(stretches: ReadonlyArray<S>, day: Day): ReadonlyArray<S> =>
  stretches
    .filter(({ from }) => from < day)
    .map((stretch) => (stretch.to === undefined || stretch.to > day ? { ...stretch, to: day } : stretch))

/** The stretches, with an end for the one that had none; what would be empty is left out. */
export const closedOn = <S extends Stretch>(stretches: ReadonlyArray<S>, day: Day): ReadonlyArray<S> =>
  stretches
    .filter(({ from, to }) => to !== undefined || from < day)
    .map((stretch) => (stretch.to === undefined ? { ...stretch, to: day } : stretch))
