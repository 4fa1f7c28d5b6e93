import type { Truth } from "../../../values/truth.ts"
import type { Value } from "../../../values/value.ts"
import { cellHolds } from "../../apply.ts"
import { plus, type Total, totalOf } from "../arithmetic.ts"
import type { Ask, PlanOf } from "../plan.ts"
import type { Carried, Read, Reads } from "./reads.ts"

/** Whether a cell or a row matches the values of the columns. */
type Test = (columns: ReadonlyArray<unknown>) => Truth

const testOf = (ask: Ask): Test => {
  const { column } = ask
  switch (ask.ask) {
    case "within": {
      const { low, high } = ask
      return (columns) => {
        const value = columns[column] as number
        return value >= low && value <= high ? 2 : Number.isNaN(value) ? 1 : 0
      }
    }
    case "numbers": {
      const { numbers } = ask
      return (columns) => {
        const value = columns[column] as number
        return numbers.includes(value) ? 2 : Number.isNaN(value) ? 1 : 0
      }
    }
    case "codes": {
      const { codes } = ask
      return (columns) => {
        const value = columns[column] as string | undefined
        return value === undefined ? 1 : codes.has(value) ? 2 : 0
      }
    }
    case "truth": {
      const { whenYes, whenNo } = ask
      return (columns) => {
        const value = columns[column] as Truth
        return value === 2 ? whenYes : value === 0 ? whenNo : 1
      }
    }
    case "cell": {
      const { cell } = ask
      return (columns) => cellHolds(cell, columns[column] as Value | undefined)
    }
  }
}

const rowTest = (asks: ReadonlyArray<Ask>): Test => {
  const tests = asks.map(testOf)
  const [only] = tests
  if (only === undefined) return () => 2
  if (tests.length === 1) return only
  return (columns) => {
    let match: Truth = 2
    for (const test of tests) {
      const holds = test(columns)
      if (holds === 0) return 0
      if (holds < match) match = holds
    }
    return match
  }
}

/** Reads a table of which several rows may match. */
export const readTable = <T>(reads: Reads, plan: PlanOf<"table">, carried: Carried<T>): Read<T> => {
  const { unknown, agreed, read } = carried
  const results = plan.rows.map(({ gives }) => read(gives))
  const columns = plan.columns.map(({ of, as }): Read<unknown> => reads.representations[as].read(of))
  const tests = plan.rows.map(({ asks }) => rowTest(asks))
  const { hitPolicy } = plan
  // Reused for each case: a table is never read while its own columns are.
  const values: Array<unknown> = columns.map(() => undefined)
  return (facts, today) => {
    for (let index = 0; index < columns.length; index++)
      values[index] = (columns[index] as Read<unknown>)(facts, today)
    let certain = 0
    let possible = 0
    let last = 0
    let result = unknown
    let total: Total = 0
    for (let index = 0; index < tests.length; index++) {
      const match = (tests[index] as Test)(values)
      if (match === 0) continue
      if (match === 2) certain++
      possible++
      last = index
      if (hitPolicy === "unique") {
        if (possible > 1) return unknown
        continue
      }
      const value = (results[index] as Read<T>)(facts, today)
      if (hitPolicy === "sum") {
        if (match === 1) return unknown
        total = plus(total, value as number)
        continue
      }
      result = possible === 1 ? value : agreed(result, value)
      if (hitPolicy === "first" && match === 2) return result
    }
    if (hitPolicy === "sum") return totalOf(total) as T
    if (certain === 0 || hitPolicy === "first") return unknown
    return hitPolicy === "unique" ? (results[last] as Read<T>)(facts, today) : result
  }
}
