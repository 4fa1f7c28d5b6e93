import type { Plan, PlanOf } from "./plan.ts"

/** A range of a number and its result. Both ends are included. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly gives: Plan
}

/** A number and ranges, the first of which that holds it is taken. */
export interface Ranges {
  readonly of: Plan
  readonly ranges: ReadonlyArray<Range>
}

const areApart = (ranges: ReadonlyArray<Range>): boolean =>
  ranges.every((range, index) =>
    ranges.every((other, place) => place <= index || range.high < other.low || other.high < range.low),
  )

/** A table as ranges of one number; `undefined` for other tables, and where two rows may match. */
export const rangesOfTable = ({ columns, rows, hitPolicy }: PlanOf<"table">): Ranges | undefined => {
  const [column, another] = columns
  if (column === undefined || another !== undefined || hitPolicy === "sum") return undefined
  const ranges: Array<Range> = []
  for (const { asks, gives } of rows) {
    const [ask, more] = asks
    if (ask?.ask !== "within" || more !== undefined) return undefined
    ranges.push({ low: ask.low, high: ask.high, gives })
  }
  return hitPolicy === "first" || areApart(ranges) ? { of: column.of, ranges } : undefined
}
