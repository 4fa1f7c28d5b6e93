import { getOrInsertComputed } from "../../../memo.ts"
import { type Ask, isNumber, type Plan, type PlanOf } from "../../compiled/plan.ts"
import type { Limits } from "../cells.ts"

/** A row and its limits, both included. */
interface Band extends Limits {
  readonly row: number
}

/** A table of bands: below the first cut the first row, from each cut on the next. -1 is no row. */
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

/** The bands of a table of one number; `undefined` for other tables, and where two rows may match. */
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

/** Constant numbers by the bands of another: below the first cut the first value, from each cut on the next; NaN is none. */
export interface NumbersByBands {
  readonly of: Plan
  readonly cuts: ReadonlyArray<number>
  readonly values: Float64Array
}

/** The constant numbers of a table by bands; `undefined` for other tables. A table of such a table is one. */
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

/** A step function: its base, and its change from each cut on. */
export interface Steps {
  readonly of: Plan
  readonly base: number
  readonly cuts: ReadonlyArray<number>
  readonly changes: ReadonlyArray<number>
}

/** The sum of constant rows: step functions, other rows, and the limits of the sum. */
export interface SumOfRows extends Limits {
  readonly steps: ReadonlyArray<Steps>
  readonly others: ReadonlyArray<{ readonly ask: Ask; readonly gives: number }>
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

/** A table that adds up constant numbers with one condition each; `undefined` for other tables. */
export const sumOfFixedRows = ({ columns, hitPolicy, rows }: PlanOf<"table">): SumOfRows | undefined => {
  if (hitPolicy !== "sum") return undefined
  const byColumn = new Map<number, Array<Band & { readonly gives: number }>>()
  const others: Array<{ readonly ask: Ask; readonly gives: number }> = []
  let low = 0
  let high = 0
  for (const [row, { asks, gives }] of rows.entries()) {
    const [ask, another] = asks
    if (ask === undefined || another !== undefined) return undefined
    if (!isNumber(gives)) return undefined
    const { value } = gives
    low += Math.min(0, value)
    high += Math.max(0, value)
    const bands = bandsOfAsk(ask, row)
    if (bands === undefined || ask.ask === "numbers") others.push({ ask, gives: value })
    else {
      const ofColumn = getOrInsertComputed(byColumn, ask.column, () => [])
      ofColumn.push(...bands.map((band) => ({ ...band, gives: value })))
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
