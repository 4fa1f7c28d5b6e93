import { once } from "../memo.ts"
import type { CalendarArithmetic } from "./calendar-arithmetic.ts"
import type { CellWriter } from "./cell-writer.ts"
import { joined, type SqlCell, sql, type Template } from "./cells.ts"

/** A day's place in a calendar: its year and month from 0 on, and the days before it in the month. */
interface Place {
  readonly month: SqlCell
  readonly dayOfMonth: SqlCell
  readonly year: SqlCell
  readonly monthStart: SqlCell
  readonly yearStart: SqlCell
}

/** Writes questions to a calendar as integer arithmetic. A day outside the calendar is unknown. */
export class CalendarCells {
  readonly #to: CellWriter
  readonly #of: CalendarArithmetic
  readonly #places = new Map<SqlCell, Place>()

  constructor(to: CellWriter, of: CalendarArithmetic) {
    this.#to = to
    this.#of = of
  }

  get monthsInYear(): number {
    return this.#of.before.length - 1
  }

  #yearStart(year: SqlCell): SqlCell {
    const { common, leaps, start } = this.#of
    const counts = leaps.map(({ per, plus, sign, times }) => {
      const dividend = sql`(${times === 1 ? sql`${year}` : sql`${String(times)} * ${year}`} + ${String(plus)})`
      return sql` ${sign === 1 ? "+" : "-"} ${this.#to.dialect.quotient(dividend, String(per), "whole")}`
    })
    return this.#to.cell(
      "whole",
      sql`(${String(common)} * ${year} + ${this.#to.number(start)}${joined(counts, "")})`,
    )
  }

  /** Days before a month of a year. Behind the leap month, one more in a leap year. */
  #before(monthOfYear: SqlCell, leap: () => SqlCell, shift = 0): Template {
    const { before, leapMonth } = this.#of
    const cases = before.slice(shift, before.length - 1 + shift).map((days, month) => {
      const more = month + shift >= leapMonth && month + shift < before.length - 1 + shift
      return sql` WHEN ${String(month)} THEN ${more ? sql`${String(days)} + ${leap()}` : String(days)}`
    })
    return sql`CASE ${monthOfYear}${joined(cases, "")} END`
  }

  #leapOf(year: SqlCell, yearStart: SqlCell): SqlCell {
    const next = this.#yearStart(this.#to.cell("whole", sql`(${year} + 1)`))
    return this.#to.cell("whole", sql`(${next} - ${yearStart} - ${String(this.#of.common)})`)
  }

  #placeOf(day: SqlCell): Place {
    const known = this.#places.get(day)
    if (known !== undefined) return known
    const { before, firstDay, guess, lastDay, leapMonth, start } = this.#of
    const to = this.#to
    const inside = to.cell(
      "whole",
      sql`CASE WHEN ${day} BETWEEN ${String(firstDay)} AND ${String(lastDay)} THEN ${day} END`,
    )
    const since = start < 0 ? sql`(${inside} + ${String(-start)})` : sql`(${inside} - ${String(start)})`
    const guessed = to.cell(
      "whole",
      sql`(${to.dialect.quotient(sql`(${String(guess.times)} * ${since} + ${to.number(guess.plus)})`, String(guess.per), "whole")} - 1)`,
    )
    const next = to.cell("whole", sql`(${guessed} + 1)`)
    const year = to.cell(
      "whole",
      sql`CASE WHEN ${this.#yearStart(next)} <= ${inside} THEN ${next} ELSE ${guessed} END`,
    )
    const yearStart = this.#yearStart(year)
    const dayOfYear = to.cell("whole", sql`(${inside} - ${yearStart})`)
    const leap = once(() => this.#leapOf(year, yearStart))
    const monthsInYear = before.length - 1
    const cases = before.slice(1, monthsInYear).map((days, month) => {
      const bound = month + 1 >= leapMonth ? sql`${String(days)} + ${leap()}` : String(days)
      return sql` WHEN ${dayOfYear} < ${bound} THEN ${String(month)}`
    })
    const monthOfYear = to.cell(
      "whole",
      sql`CASE WHEN ${inside} IS NULL THEN NULL${joined(cases, "")} ELSE ${String(monthsInYear - 1)} END`,
    )
    const monthStart = to.cell("whole", sql`(${yearStart} + ${this.#before(monthOfYear, leap)})`)
    const made: Place = {
      year,
      yearStart,
      monthStart,
      month: to.cell("whole", sql`(${String(monthsInYear)} * ${year} + ${monthOfYear})`),
      dayOfMonth: to.cell("whole", sql`(${inside} - ${monthStart})`),
    }
    this.#places.set(day, made)
    return made
  }

  startOfMonth(day: SqlCell): SqlCell {
    return this.#placeOf(day).monthStart
  }

  startOfYear(day: SqlCell): SqlCell {
    return this.#placeOf(day).yearStart
  }

  /** The same day of a month counted from the first of the calendar, clamped to its length; unknown outside the calendar. */
  #dayIn(month: SqlCell, dayOfMonth: SqlCell): SqlCell {
    const { before, lastDay, months } = this.#of
    const to = this.#to
    const monthsInYear = String(before.length - 1)
    const inside = to.cell(
      "whole",
      sql`CASE WHEN ${month} BETWEEN 0 AND ${String(months - 1)} THEN ${month} END`,
    )
    const year = to.cell("whole", to.dialect.quotient(inside, monthsInYear, "whole"))
    const monthOfYear = to.cell("whole", sql`(${inside} - ${monthsInYear} * ${year})`)
    const yearStart = this.#yearStart(year)
    const leap = once(() => this.#leapOf(year, yearStart))
    const start = to.cell("whole", this.#before(monthOfYear, leap))
    const last = to.cell("whole", sql`(${this.#before(monthOfYear, leap, 1)} - ${start} - 1)`)
    const day = to.cell(
      "whole",
      sql`(${yearStart} + ${start} + CASE WHEN ${dayOfMonth} < ${last} THEN ${dayOfMonth} ELSE ${last} END)`,
    )
    return to.cell("whole", sql`CASE WHEN ${day} <= ${String(lastDay)} THEN ${day} END`)
  }

  addMonths(day: SqlCell, months: SqlCell): SqlCell {
    const { dayOfMonth, month } = this.#placeOf(day)
    return this.#dayIn(this.#to.cell("whole", sql`(${month} + ${months})`), dayOfMonth)
  }

  /** The whole months between two days, by which the first does not pass the second; 0 where that is not after the first. */
  monthsBetween(from: SqlCell, until: SqlCell): SqlCell {
    const { lastDay, months } = this.#of
    const to = this.#to
    const last = String(lastDay)
    const begin = this.#placeOf(from)
    const end = to.cell("whole", sql`CASE WHEN ${until} > ${last} THEN ${last} ELSE ${until} END`)
    const apart = to.cell("whole", sql`(${this.#placeOf(end).month} - ${begin.month})`)
    const reached = this.addMonths(from, apart)
    // Past the calendar the months count up to its last one, unless a first guess of them is past it already.
    const guessed = to.cell(
      "whole",
      sql`(${to.dialect.quotient(sql`(${until} - ${from})`, "31", "whole")} - 1 + ${begin.month})`,
    )
    const lastMonth = String(months - 1)
    const reachable = sql`(${until} <= ${last} OR ${guessed} < ${lastMonth} OR (${guessed} = ${lastMonth} AND ${reached} IS NOT NULL))`
    return to.cell(
      "whole",
      sql`CASE WHEN ${until} <= ${from} THEN 0 WHEN ${reachable} THEN ${apart} - CASE WHEN ${reached} <= ${end} THEN 0 ELSE 1 END END`,
    )
  }
}
