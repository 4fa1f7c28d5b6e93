/**
 * The wage schedules of an organisation, checked: on no day two of them, and in none of them a gap or an overlap.
 */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { firstCommonDay, isInForce } from "./in-force.ts"
import {
  rowsOf,
  type WageCell,
  type WageIncentive,
  type WageRow,
  type WageSchedule,
} from "./wage-schedule.ts"
import { WageScheduleError } from "./wage-schedule-error.ts"

/** Schedules that {@link makeWageRegister} found sound, in the order of their days. */
export interface WageRegister {
  readonly schedules: ReadonlyArray<WageSchedule>
}

type Errors = ReadonlyArray<WageScheduleError>

const repeated = (values: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(values.filter((value, place) => values.indexOf(value) !== place))].sort()

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Every combination that the schedule has to speak of. */
const cellsOf = ({ creditGrades, kinds, skillLevels }: WageSchedule): ReadonlyArray<WageCell> =>
  creditGrades.flatMap((creditGrade) =>
    skillLevels.flatMap((skillLevel) => kinds.map(({ kind }) => ({ creditGrade, skillLevel, kind }))),
  )

const cellErrors = (schedule: WageSchedule, cell: WageCell): Errors => {
  const errors: Array<WageScheduleError> = []
  const rows = rowsOf(schedule, cell)
  let paidUpTo = 0
  for (const { after, upTo = Infinity } of rows) {
    if (after !== paidUpTo) {
      const [code, amount] =
        after > paidUpTo ? (["table.gap", paidUpTo] as const) : (["table.overlap", after] as const)
      errors.push(new WageScheduleError({ code, schedule: schedule.id, cell, amount }))
    }
    paidUpTo = Math.max(paidUpTo, upTo)
  }
  return rows.length > 0
    ? errors
    : [new WageScheduleError({ code: "table.gap", schedule: schedule.id, cell, amount: 0 })]
}

const rowErrors = (schedule: WageSchedule, row: WageRow): Errors => {
  const { after, creditGrade, kind, rate, skillLevel, upTo } = row
  const cell = { creditGrade, skillLevel, kind }
  const known =
    schedule.creditGrades.includes(creditGrade) &&
    schedule.skillLevels.includes(skillLevel) &&
    schedule.kinds.some((one) => one.kind === kind)
  const error = (code: "row.unknownCode" | "row.notWhole" | "row.noWork"): Errors => [
    new WageScheduleError({ code, schedule: schedule.id, cell }),
  ]
  if (!known) return error("row.unknownCode")
  if (![after, rate, upTo ?? 0].every(isWhole)) return error("row.notWhole")
  return upTo !== undefined && upTo <= after ? error("row.noWork") : []
}

const isSoundIncentive = (incentive: WageIncentive): boolean =>
  "amount" in incentive
    ? isWhole(incentive.amount)
    : isWhole(incentive.share.numerator) &&
      isWhole(incentive.share.denominator) &&
      incentive.share.denominator > 0

const scheduleErrors = (schedule: WageSchedule): Errors => {
  const { creditGrades, from, id, incentives, kinds, rows, skillLevels, to } = schedule
  const noDay =
    to !== undefined && to <= from ? [new WageScheduleError({ code: "schedule.noDay", schedule: id })] : []
  const twice = [
    creditGrades.map(String),
    skillLevels,
    kinds.map(({ kind }) => kind),
    incentives.map(({ kind }) => kind),
  ].flatMap((codes) =>
    repeated(codes).map((name) => new WageScheduleError({ code: "code.repeated", schedule: id, name })),
  )
  const wrongIncentives = incentives.flatMap((incentive) =>
    isSoundIncentive(incentive)
      ? []
      : [new WageScheduleError({ code: "incentive.invalid", schedule: id, name: incentive.kind })],
  )
  const wrongRows = rows.flatMap((row) => rowErrors(schedule, row))
  // Whether rows leave a gap can only be said once each of them is sound.
  const wrongCells =
    twice.length + wrongRows.length === 0
      ? cellsOf(schedule).flatMap((cell) => cellErrors(schedule, cell))
      : []
  return [...noDay, ...twice, ...wrongIncentives, ...wrongRows, ...wrongCells]
}

const overlaps = (schedules: ReadonlyArray<WageSchedule>): Errors =>
  schedules.flatMap((schedule, place) =>
    schedules.slice(place + 1).flatMap((other) => {
      const on = firstCommonDay(schedule, other)
      return on === undefined
        ? []
        : [new WageScheduleError({ code: "schedule.overlap", schedule: schedule.id, other: other.id, on })]
    }),
  )

/**
 * Makes a register of schedules, or says everything that is wrong with them. Days without a schedule are allowed: their wages
 * are unknown.
 *
 * @example
 * Result.getOrThrow(makeWageRegister([schedule])).schedules.length // => 1
 *
 * const wrong = makeWageRegister([schedule, schedule])
 * Result.isFailure(wrong) && wrong.failure.some(({ code }) => code === "schedule.repeated") // => true
 */
export const makeWageRegister = (
  schedules: ReadonlyArray<WageSchedule>,
): Result.Result<WageRegister, Errors> => {
  const sorted = schedules.toSorted((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1))
  const errors = [
    ...repeated(schedules.map(({ id }) => id)).map(
      (id) => new WageScheduleError({ code: "schedule.repeated", schedule: id }),
    ),
    ...sorted.flatMap(scheduleErrors),
    ...overlaps(sorted),
  ]
  return errors.length === 0 ? Result.succeed({ schedules: sorted }) : Result.fail(errors)
}

/** The schedule that rules the work of a day; `undefined` where none does, whatever ruled before. */
export const scheduleOn = ({ schedules }: WageRegister, day: Day): WageSchedule | undefined =>
  schedules.find((schedule) => isInForce(schedule, day))
