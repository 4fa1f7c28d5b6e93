/** What the register says of one unit, each change with the day from which it holds. */

import { daySchema } from "@bazgasht/casework"
import * as Schema from "effect/Schema"

/** What a unit is called from a day on. */
const unitNameSchema = () => Schema.Struct({ from: daySchema(), name: Schema.NonEmptyString })

/** Under which unit a unit lies from a day on. */
const unitPlaceSchema = () =>
  Schema.Struct({
    from: daySchema(),
    /** Opaque id of the unit above; absent where it stands at the top. */
    parent: Schema.optionalKey(Schema.NonEmptyString),
  })

/** What is recorded of a unit, in the order of the days. The first name and the first place hold from the day of its founding. */
export const unitRecord = () => ({
  /** Code of the type, by the terms: `province`, `prison`. */
  kind: Schema.NonEmptyString,
  /** A code by which others know the unit, such as that of a province; absent where there is none. */
  code: Schema.optionalKey(Schema.NonEmptyString),
  names: Schema.NonEmptyArray(unitNameSchema()),
  places: Schema.NonEmptyArray(unitPlaceSchema()),
})

const unitRecordSchema = () => Schema.Struct(unitRecord())

/** What is recorded of a unit, in the order of the days. */
export type UnitRecord = ReturnType<typeof unitRecordSchema>["Type"]

/** From which day on a unit is no more, and which one takes its place. */
export const dissolution = () => ({
  /** The first day on which it is no more. */
  on: daySchema(),
  /** Opaque id of the unit that takes over what belonged to it and lay below it; absent where none does. */
  successor: Schema.optionalKey(Schema.NonEmptyString),
})
