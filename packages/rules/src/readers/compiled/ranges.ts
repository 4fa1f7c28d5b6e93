import type { Plan, PlanOf } from "./plan.ts"

/** What a range of a number gives. Both ends are included. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly gives: Plan
}

/** A number, and the ranges in which it is looked for one after the other. */
export interface Ranges {
  readonly of: Plan
  readonly ranges: ReadonlyArray<Range>
}

/** The ranges of days of wordings. */
export const rangesOfVersions = ({ at, versions }: PlanOf<"versions">): Ranges => ({
  of: at,
  ranges: versions.map(({ first, last, of }) => ({ low: first, high: last, gives: of })),
})

const areApart = (ranges: ReadonlyArray<Range>): boolean =>
  ranges.every((range, index) =>
    ranges.every((other, place) => place <= index || range.high < other.low || other.high < range.low),
  )

/** A table as bands of one number; `undefined` where it is more than that, or where two of its rows may hold. */
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
