/** What a workshop records of one person's month: the days, the hours and the work of each. */

import { daySchema } from "@bazgasht/casework"
import type { Count, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

const countSchema = (): Schema.Codec<Count, number> => Schema.Natural.pipe(Schema.brand("Count"))

const workedDaySchema = () =>
  Schema.Struct({
    on: daySchema(),
    /** Whole hours on the day; they count towards the hours of the week, whatever the wage is paid by. */
    hours: Schema.Natural,
    creditGrade: countSchema(),
    skillLevel: Schema.NonEmptyString,
    /** Code of the kind of work in the schedule of wages. */
    kind: Schema.NonEmptyString,
    /** Pieces, or one for a day that is paid as a day. */
    amount: Schema.Natural,
  })

/** The sheet of a month. */
export type TimeSheet = ReturnType<typeof timeSheetSchema>["Type"]

export const timeSheetSchema = () =>
  Schema.Struct({
    work: Schema.Array(workedDaySchema()),
    /** Incentives that are granted beside the work, by the codes of the schedule of the day. */
    incentives: Schema.Array(Schema.Struct({ kind: Schema.NonEmptyString, on: daySchema() })),
  })

/** How hours of a week are counted: from which day on, and how many one person may have at most. */
export type HoursOfWeek = ReturnType<typeof hoursOfWeekSchema>["Type"]

export const hoursOfWeekSchema = () =>
  Schema.Struct({
    /** A day on which a week begins, whichever. */
    begins: daySchema(),
    most: Schema.Natural,
  })

/** The week of a day: their number, from the one that begins on the day of {@link HoursOfWeek}. */
const weekOf = (on: Day, { begins }: HoursOfWeek): number => Math.floor((on - begins) / 7)

/** The hours of each week of a sheet, by the first day of the week. */
export const hoursByWeek = ({ work }: TimeSheet, week: HoursOfWeek): ReadonlyMap<Day, number> => {
  const hours = new Map<Day, number>()
  for (const { hours: more, on } of work) {
    const first = (week.begins + 7 * weekOf(on, week)) as Day
    hours.set(first, (hours.get(first) ?? 0) + more)
  }
  return hours
}

/** The first day on which a sheet has more hours than a day. */
export const overfullDay = ({ work }: TimeSheet): Day | undefined => {
  const hours = new Map<Day, number>()
  for (const { hours: more, on } of work) hours.set(on, (hours.get(on) ?? 0) + more)
  return [...hours]
    .filter(([, of]) => of > 24)
    .map(([on]) => on)
    .sort((one, other) => one - other)[0]
}
