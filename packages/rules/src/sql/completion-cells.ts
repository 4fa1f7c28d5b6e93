import type { DayCountConvention } from "../law/day-count.ts"
import type { Calendar } from "../values/day.ts"
import { daysInMonthOfTerm } from "../values/term.ts"
import { portionCell, type Quantity } from "./arithmetic-cells.ts"
import type { CalendarCells } from "./calendar-cells.ts"
import type { CellWriter } from "./cell-writer.ts"
import { type SqlCell, sql } from "./cells.ts"

const safe = { low: Number.MIN_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }

/** What a completion is asked of: a start, the months and days of a term, and a share of it. */
interface Asked {
  readonly start: SqlCell
  readonly months: SqlCell
  readonly days: SqlCell
  readonly numerator: Quantity
  readonly denominator: Quantity
}

/** The first day on which a share of a term is complete, by a convention. */
export const completionCell = (
  to: CellWriter,
  calendar: Calendar,
  months: CalendarCells,
  { adds, capped, shareOf }: DayCountConvention,
  asked: Asked,
): SqlCell => {
  const { denominator, numerator, start } = asked
  const whole = (parts: ReturnType<typeof sql>): SqlCell => to.cell("whole", parts)
  const within = (day: SqlCell): SqlCell =>
    whole(
      sql`CASE WHEN ${day} BETWEEN ${to.number(calendar.firstDay)} AND ${to.number(calendar.lastDay)} THEN ${day} END`,
    )
  const endAfter = (inMonths: SqlCell, inDays: SqlCell): SqlCell =>
    within(whole(sql`(${months.addMonths(start, inMonths)} + ${inDays})`))
  const shareOfDays = (of: SqlCell): SqlCell =>
    portionCell(to, { of: { cell: of, range: safe }, by: numerator, per: denominator }, "up")
  const end = endAfter(asked.months, asked.days)
  const part =
    shareOf === "exactDays"
      ? shareOfDays(whole(sql`(${end} - ${start})`))
      : shareOfDays(whole(sql`(${String(daysInMonthOfTerm)} * ${asked.months} + ${asked.days})`))
  const reached = (): SqlCell => {
    if (adds === "days") return within(whole(sql`(${start} + ${part})`))
    const inMonths = portionCell(
      to,
      {
        of: { cell: part, range: safe },
        by: { cell: to.whole(1), range: { low: 1, high: 1 }, constant: 1 },
        per: {
          cell: to.whole(daysInMonthOfTerm),
          range: { low: daysInMonthOfTerm, high: daysInMonthOfTerm },
          constant: daysInMonthOfTerm,
        },
      },
      "down",
    )
    return endAfter(inMonths, whole(sql`(${part} - ${String(daysInMonthOfTerm)} * ${inMonths})`))
  }
  const day = reached()
  if (!capped) return day
  const isWhole = to.cell("truth", sql`(${numerator.cell} = ${denominator.cell})`)
  const isPassed = to.cell("truth", sql`(${numerator.cell} < ${denominator.cell} AND ${day} > ${end})`)
  return whole(sql`CASE WHEN ${isWhole} OR ${isPassed} THEN ${end} ELSE ${day} END`)
}
