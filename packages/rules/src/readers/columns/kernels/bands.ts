import { type Ask, isNumber, type Plan, type PlanOf } from "../../compiled/plan.ts"

/** Limits, both included, and the row that they belong to. */
interface Band {
  readonly low: number
  readonly high: number
  readonly row: number
}

/** A table of bands: below the first cut the first of the rows decides, from each cut on the next. -1 is no row. */
export interface Bands {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly rows: ReadonlyArray<number>
}

const bandsOfAsk = (ask: Ask | undefined, row: number): ReadonlyArray<Band> | undefined => {
  switch (ask?.ask) {
    case "within":
      return [{ low: ask.low, high: ask.high, row }]
    case "numbers":
      return ask.numbers.map((number) => ({ low: number, high: number, row }))
    default:
      return undefined
  }
}

const areApart = (bands: ReadonlyArray<Band>): boolean =>
  bands.every((band, index) =>
    bands.every(
      (other, place) =>
        place === index || band.row === other.row || band.high < other.low || other.high < band.low,
    ),
  )

/** The bands of a table; `undefined` where it is more than bands of one number, or where two of its rows may hold. */
export const bandsOfTable = ({ columns, hitPolicy, rows }: PlanOf<"table">): Bands | undefined => {
  const [column, another] = columns
  if (column === undefined || another !== undefined || hitPolicy === "sum") return undefined
  const found = rows.map(({ asks }, row) => (asks.length === 1 ? bandsOfAsk(asks[0], row) : undefined))
  if (!found.every((bands) => bands !== undefined)) return undefined
  const bands = found.flat()
  if (hitPolicy !== "first" && !areApart(bands)) return undefined
  const cuts = [...new Set(bands.flatMap(({ high, low }) => (low <= high ? [low, high + 1] : [])))]
    .filter((cut) => Number.isFinite(cut))
    .sort((a, b) => a - b)
  const rowAt = (number: number): number =>
    bands.find(({ high, low }) => low <= number && number <= high)?.row ?? -1
  return { of: column.of, cuts, rows: [rowAt(Number.NEGATIVE_INFINITY), ...cuts.map(rowAt)] }
}

/** Fixed numbers by the bands of another: below the first cut the first of the values, from each cut on the next; NaN is none. */
export interface NumbersByBands {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly values: Float64Array
}

/**
 * The fixed numbers of a table by the bands of what it asks; `undefined` where it is more than that. A table that asks for nothing
 * but what such a table yields, an amount by level by score, is one table.
 */
export const numbersByBands = (plan: PlanOf<"table">): NumbersByBands | undefined => {
  const bands = bandsOfTable(plan)
  const gives = plan.rows.map((row) => row.gives)
  if (bands === undefined || !gives.every(isNumber)) return undefined
  const { cuts, of, rows } = bands
  const values = Float64Array.from(rows, (row) => gives[row]?.value ?? Number.NaN)
  const asked = of.form === "table" && of.sort === "number" ? numbersByBands(of) : undefined
  if (asked === undefined) return { of, cuts, values }
  const valueAt = (number: number): number =>
    Number.isNaN(number) ? number : (values[cuts.filter((cut) => number >= cut).length] as number)
  return { of: asked.of, cuts: asked.cuts, values: asked.values.map(valueAt) }
}

/** A number that is added to: what it begins with, and by how much it changes from each cut on. */
export interface Steps {
  readonly of: Plan
  readonly base: number
  readonly cuts: ReadonlyArray<number>
  readonly changes: ReadonlyArray<number>
}

/** What the rows of a table add up to: steps of numbers, and the other rows, each with what it asks and gives. */
export interface SumOfRows {
  readonly steps: ReadonlyArray<Steps>
  readonly others: ReadonlyArray<{ readonly ask: Ask; readonly gives: number }>
  /** The least and the greatest sum. */
  readonly low: number
  readonly high: number
}

const stepsOf = (of: Plan, bands: ReadonlyArray<Band & { readonly gives: number }>): Steps => {
  const changes = new Map<number, number>()
  const change = (cut: number, by: number): void => {
    changes.set(cut, (changes.get(cut) ?? 0) + by)
  }
  for (const { gives, high, low } of bands)
    if (low <= high) {
      change(low, gives)
      change(high + 1, -gives)
    }
  const base = changes.get(Number.NEGATIVE_INFINITY) ?? 0
  const cuts = [...changes.keys()]
    .filter((cut) => Number.isFinite(cut) && changes.get(cut) !== 0)
    .sort((a, b) => a - b)
  return { of, base, cuts, changes: cuts.map((cut) => changes.get(cut) as number) }
}

/** A table that adds up fixed numbers, each of which hangs on one thing; `undefined` where it is more than that. */
export const sumOfFixedRows = ({ columns, hitPolicy, rows }: PlanOf<"table">): SumOfRows | undefined => {
  if (hitPolicy !== "sum") return undefined
  const byColumn = new Map<number, Array<Band & { readonly gives: number }>>()
  const others: Array<{ readonly ask: Ask; readonly gives: number }> = []
  let low = 0
  let high = 0
  for (const [row, { asks, gives }] of rows.entries()) {
    const [ask, another] = asks
    if (ask === undefined || another !== undefined) return undefined
    if (gives.form !== "constant" || typeof gives.value !== "number") return undefined
    const { value } = gives
    low += Math.min(0, value)
    high += Math.max(0, value)
    const bands = bandsOfAsk(ask, row)
    if (bands === undefined || ask.ask === "numbers") others.push({ ask, gives: value })
    else {
      const before = byColumn.get(ask.column) ?? []
      before.push(...bands.map((band) => ({ ...band, gives: value })))
      byColumn.set(ask.column, before)
    }
  }
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return undefined
  return {
    steps: [...byColumn].map(([column, bands]) => stepsOf(columns[column]?.of as Plan, bands)),
    others,
    low,
    high,
  }
}
