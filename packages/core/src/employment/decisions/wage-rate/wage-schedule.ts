import type { Calendar, Count } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import type { Chronology } from "../../../case-file/chronology.ts"
import { writtenDay } from "../../../case-file/written-day.ts"
import { writtenCount, writtenMoney } from "../../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../../case-file/written-word.ts"

const count = () => writtenCount({ minimum: 0 })

const kindOfWorkSchema = () =>
  Schema.Struct({
    kind: writtenText,
    /** Whether a day of it is paid, or a piece. */
    paidBy: writtenCode(["day", "piece"]),
  })

/** A credit grade, counted as the fact counts it. */
const gradeSchema = () => writtenCount({ minimum: 1 })

const rowSchema = () =>
  Schema.Struct({
    creditGrade: gradeSchema(),
    skillLevel: writtenText,
    kind: writtenText,
    /** After how many days or pieces of a month this rate begins; zero for the first. */
    after: count(),
    /** Up to which number of days or pieces of a month it holds; absent where it has no bound. */
    upTo: Schema.optionalKey(count()),
    /** For a day or a piece. */
    rate: writtenMoney,
  })

/** A rate of a schedule: for whom, for what, and for which part of the work of a month. */
export type WageRow = ReturnType<typeof rowSchema>["Type"]

const incentiveSchema = () =>
  Schema.Union([
    /** An amount for a month. */
    Schema.Struct({ kind: writtenText, amount: writtenMoney }),
    /** A share of what the work of the month comes to. */
    Schema.Struct({
      kind: writtenText,
      share: Schema.Struct({ numerator: count(), denominator: writtenCount({ minimum: 1 }) }),
      rounding: writtenCode(["up", "down", "nearest"]),
    }),
  ])

/** What a schedule adds to the wage of a month for a reason that it names. */
export type WageIncentive = ReturnType<typeof incentiveSchema>["Type"]

/**
 * A wage schedule as a file writes it, its days in a calendar.
 *
 * @example
 * const written = {
 *   id: "wages-2025",
 *   from: "2025/01/01",
 *   approval: { by: "governor", on: "2024/12/20", document: "42" },
 *   creditGrades: [1],
 *   skillLevels: ["plain"],
 *   kinds: [{ kind: "sewing", paidBy: "day" }],
 *   rows: [{ creditGrade: 1, skillLevel: "plain", kind: "sewing", after: 0, rate: 2_500_000 }],
 *   incentives: [],
 * }
 * const decode = Schema.decodeUnknownResult(wageScheduleSchema(gregorian))
 * Result.getOrThrow(decode(written)).from // => gregorianDay(2025, 1, 1)
 * Result.isFailure(decode({ ...written, from: "2025/13/01" })) // => true
 */
export const wageScheduleSchema = (calendar: Calendar) =>
  Schema.Struct({
    id: writtenText,
    /** The first day of which it rules the work. */
    from: writtenDay(calendar),
    /** The first day of which it no longer does; absent where no end is decided. */
    to: Schema.optionalKey(writtenDay(calendar)),
    approval: Schema.Struct({
      /** Id of the office that approved it. */
      by: writtenText,
      on: writtenDay(calendar),
      /** Number of the document. */
      document: writtenText,
    }),
    /** The credit grades that it tells apart. */
    creditGrades: Schema.Array(gradeSchema()),
    /** Codes of the levels of skill that it tells apart. */
    skillLevels: Schema.Array(writtenText),
    /** The kinds of work that it pays. */
    kinds: Schema.Array(kindOfWorkSchema()),
    /** For each grade, level and kind, rates that follow one another from the first day or piece on. */
    rows: Schema.Array(rowSchema()),
    incentives: Schema.Array(incentiveSchema()),
  })

/** When the fields of a wage schedule count: it rules the work of its days, whenever it was approved. */
export const wageScheduleTimes: Chronology = {
  from: { time: "limit" },
  to: { time: "limit" },
  approval: { time: "part", of: { on: { time: "limit" } } },
}

/** A wage schedule. */
export type WageSchedule = ReturnType<typeof wageScheduleSchema>["Type"]

/** For whom and for what a rate is. */
export interface WageCell {
  /** As the fact of the same name counts it. */
  readonly creditGrade: Count
  readonly skillLevel: string
  /** The kind of work. */
  readonly kind: string
}

const isOf =
  ({ creditGrade, kind, skillLevel }: WageCell) =>
  (row: WageCell): boolean =>
    row.creditGrade === creditGrade && row.skillLevel === skillLevel && row.kind === kind

/** The rates of a cell, in the order of the work that they are for. */
export const rowsOf = ({ rows }: WageSchedule, cell: WageCell): ReadonlyArray<WageRow> =>
  rows
    .filter(isOf(cell))
    .toSorted((one, other) => one.after - other.after || (one.upTo ?? Infinity) - (other.upTo ?? Infinity))
