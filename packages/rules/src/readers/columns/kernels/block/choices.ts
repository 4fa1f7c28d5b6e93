/**
 * Steps that choose among others: conditions, tables, exceptions, wordings and parameters over time.
 *
 * @module
 */

import type { Ratio } from "../../../../values/ratio.ts"
import type { Term } from "../../../../values/term.ts"
import type { Value } from "../../../../values/value.ts"
import { plus, type Total, totalOf } from "../../../compiled/arithmetic.ts"
import type { Ask, Plan, PlanOf } from "../../../compiled/plan.ts"
import { bandsOfTable, type Steps, sumOfFixedRows } from "../bands.ts"
import { type ByteTable, byteTableOfSteps, byteTableOfTruth } from "./byte-tables.ts"
import { chosen } from "./chosen.ts"
import { bitsOf, type Lane, laneOf } from "./lanes.ts"
import type { Frame, Making } from "./making.ts"
import * as numbers from "./number-loops.ts"
import * as packed from "./packed-truths.ts"
import * as truths from "./truth-loops.ts"

const isNumber = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: number } =>
  plan.form === "constant" && typeof plan.value === "number"

const isPair = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: Term | Ratio } =>
  plan.form === "constant" && typeof plan.value === "object"

const partsOf = (value: Term | Ratio): readonly [number, number] =>
  "months" in value ? [value.months, value.days] : [value.numerator, value.denominator]

const when = (program: Making, plan: PlanOf<"when">, out: Lane, frame: Frame): void => {
  const { agreeing } = plan
  const condition = program.truth(plan.condition, frame)
  if (out.sort === "number" && isNumber(plan.gives) && isNumber(plan.otherwise)) {
    const [gives, otherwise] = [plan.gives.value, plan.otherwise.value]
    frame.steps.push((size) => numbers.selectFixed(size, condition, gives, otherwise, out.cells))
    return
  }
  if ((out.sort === "term" || out.sort === "ratio") && isPair(plan.gives) && isPair(plan.otherwise)) {
    const [gives, otherwise] = [partsOf(plan.gives.value), partsOf(plan.otherwise.value)]
    frame.steps.push((size) => {
      numbers.selectFixed(size, condition, gives[0], otherwise[0], out.first)
      numbers.selectFixed(size, condition, gives[1], otherwise[1], out.second)
    })
    return
  }
  const gives = program.lane(plan.gives, out.sort, frame) as Lane
  const otherwise = program.lane(plan.otherwise, out.sort, frame) as Lane
  if (out.sort === "truth" && gives.sort === "truth" && otherwise.sort === "truth") {
    const [when, a, b, into] = [condition, gives.cells, otherwise.cells, out.cells].map(packed.wordsOf) as [
      Int32Array,
      Int32Array,
      Int32Array,
      Int32Array,
    ]
    frame.steps.push((size) => packed.selectTruths(size, when, a, b, agreeing, into))
    return
  }
  if (out.sort === "number" && gives.sort === "number" && otherwise.sort === "number") {
    frame.steps.push((size) =>
      numbers.selectNumbers(size, condition, gives.cells, otherwise.cells, agreeing, out.cells),
    )
    return
  }
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      const holds = condition[i]
      if (holds === 3) result.take(gives, i)
      else if (holds === 0) result.take(otherwise, i)
      else if (agreeing) {
        result.take(gives, i)
        result.agree(otherwise, i)
      } else result.forget(i)
    }
  })
}

const unless = (program: Making, { general, ranks }: PlanOf<"unless">, out: Lane, frame: Frame): void => {
  const generally = program.lane(general, out.sort, frame) as Lane
  const exceptions = ranks.map((rank) =>
    rank.map(({ gives, when: condition }) => ({
      when: program.truth(condition, frame),
      gives: program.lane(gives, out.sort, frame) as Lane,
    })),
  )
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      let none = true
      let applied = false
      for (const rank of exceptions) {
        for (const exception of rank) {
          const applies = exception.when[i]
          if (applies === 0) continue
          if (applies === 3) applied = true
          if (none) result.take(exception.gives, i)
          else result.agree(exception.gives, i)
          none = false
        }
        if (applied) break
      }
      if (applied) continue
      if (none) result.take(generally, i)
      else result.agree(generally, i)
    }
  })
}

const versions = (program: Making, plan: PlanOf<"versions">, out: Lane, frame: Frame): void => {
  const at = program.number(plan.at, frame)
  const wordings = plan.versions.map(({ first, last, of }) => ({
    first,
    last,
    of: program.lane(of, out.sort, frame) as Lane,
  }))
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      const on = at[i] as number
      const found = wordings.find(({ first, last }) => on >= first && on <= last)
      if (found === undefined) result.forget(i)
      else result.take(found.of, i)
    }
  })
}

const constantLane = (program: Making, value: Value | undefined, sort: Lane["sort"], frame: Frame): Lane =>
  program.lane({ form: "constant", sort: value === undefined ? "mixed" : sort, value }, sort, frame) as Lane

const parameter = (program: Making, plan: PlanOf<"parameter">, out: Lane, frame: Frame): void => {
  const at = program.number(plan.at, frame)
  const values = plan.values.map((value) => constantLane(program, value, out.sort, frame))
  const { from } = plan
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      const on = at[i] as number
      let found = -1
      while (found + 1 < from.length && (from[found + 1] as number) <= on) found++
      const value = values[found]
      if (value === undefined) result.forget(i)
      else result.take(value, i)
    }
  })
}

/** Where what a table asks of a column is satisfied. */
const asked = (program: Making, { columns }: PlanOf<"table">, ask: Ask, frame: Frame): Uint8Array => {
  const { of } = columns[ask.column] as { readonly of: Plan }
  const out = laneOf("truth").cells
  switch (ask.ask) {
    case "within": {
      const { high, low } = ask
      const lane = program.number(of, frame)
      frame.steps.push((size) => truths.within(size, lane, low, high, 3, 0, out))
      return out
    }
    case "numbers": {
      const wanted = ask.numbers
      const lane = program.number(of, frame)
      frame.steps.push((size) => {
        for (let i = 0; i < size; i++) {
          const value = lane[i] as number
          out[i] = wanted.includes(value) ? 3 : Number.isNaN(value) ? 1 : 0
        }
      })
      return out
    }
    case "codes": {
      const lane = program.code(of, frame)
      const table = program.tableOf(ask.codes, 3, 0)
      frame.steps.push((size) => truths.among(size, lane, table, out))
      return out
    }
    case "truth": {
      const [lane, words] = [packed.wordsOf(program.truth(of, frame)), packed.wordsOf(out)]
      const map = packed.truthMapOf(bitsOf(ask.whenNo), bitsOf(ask.whenYes))
      frame.steps.push((size) => packed.mapped(size, lane, map, words))
      return out
    }
    case "cell":
      return out
  }
}

const addStepsOf = (
  program: Making,
  { changes, cuts, of }: Steps,
  total: Float64Array,
  frame: Frame,
): void => {
  const lane = program.number(of, frame)
  for (let first = 0; first === 0 || first < cuts.length; first += numbers.cutsAtOnce) {
    const last = first + numbers.cutsAtOnce
    const [some, by] = [cuts.slice(first, last), changes.slice(first, last)]
    frame.steps.push((size) => numbers.addSteps(size, lane, some, by, total))
  }
}

/** Two columns at a time. */
const addTables = (tables: ReadonlyArray<ByteTable>, total: Float64Array, frame: Frame): void => {
  for (let place = 0; place < tables.length; place += 2) {
    const { bytes, table } = tables[place] as ByteTable
    const other = tables[place + 1]
    frame.steps.push((size) =>
      other === undefined
        ? numbers.addLookedUp(size, bytes, table, frame.from, total)
        : numbers.addBothLookedUp(size, bytes, table, other.bytes, other.table, frame.from, total),
    )
  }
}

/** Adds up fixed numbers, column after column; `false` where the table is more than that. */
const sumOfFixed = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): boolean => {
  const sum = sumOfFixedRows(plan)
  if (out.sort !== "number" || sum === undefined) return false
  const total = out.cells
  const base = sum.steps.reduce((whole, steps) => whole + steps.base, 0)
  frame.steps.push((size) => total.fill(base, 0, size))
  const tables: Array<ByteTable> = []
  for (const steps of sum.steps) {
    const table = byteTableOfSteps(program, steps, frame)
    if (table !== undefined) tables.push(table)
    else addStepsOf(program, steps, total, frame)
  }
  for (const { ask, gives } of sum.others) {
    const column = plan.columns[ask.column]?.of
    const table = column === undefined ? undefined : byteTableOfTruth(program, column, ask, gives, frame)
    if (table !== undefined) tables.push(table)
    else {
      const holds = asked(program, plan, ask, frame)
      frame.steps.push((size) => numbers.addWhereHolds(size, holds, gives, total))
    }
  }
  addTables(tables, total, frame)
  return true
}

/** Looks fixed numbers up by the bands of another number; `false` where the table is more than that. */
const fixedBands = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): boolean => {
  const bands = bandsOfTable(plan)
  const gives = plan.rows.map((row) => row.gives)
  if (out.sort !== "number" || bands === undefined || !gives.every(isNumber)) return false
  const lane = program.number(bands.of, frame)
  const values = Float64Array.from(bands.rows, (row) => gives[row]?.value ?? Number.NaN)
  const { cuts } = bands
  frame.steps.push((size) => numbers.lookUpBands(size, lane, cuts, values, out.cells))
  return true
}

/** Where each row of a table matches. */
const matches = (program: Making, plan: PlanOf<"table">, frame: Frame): ReadonlyArray<Uint8Array> =>
  plan.rows.map(({ asks }) => {
    const [first, ...others] = asks.map((ask) => asked(program, plan, ask, frame))
    const out = laneOf("truth").cells
    if (first === undefined) out.fill(3)
    else frame.steps.push((size) => out.set(first.subarray(0, size)))
    const words = packed.wordsOf(out)
    for (const other of others.map(packed.wordsOf))
      frame.steps.push((size) => packed.both(size, words, other, words))
    return out
  })

const sumOfRows = (
  rows: ReadonlyArray<Uint8Array>,
  results: ReadonlyArray<Lane>,
  out: Lane,
  frame: Frame,
): void => {
  if (out.sort !== "number") return
  const given = results.map((lane) => (lane as typeof out).cells)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      let total: Total = 0
      for (let row = 0; row < rows.length; row++) {
        const match = (rows[row] as Uint8Array)[i]
        if (match === 0) continue
        total = plus(total, match === 3 ? ((given[row] as Float64Array)[i] as number) : Number.NaN)
      }
      out.cells[i] = totalOf(total)
    }
  })
}

const table = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): void => {
  const { hitPolicy } = plan
  if (sumOfFixed(program, plan, out, frame) || fixedBands(program, plan, out, frame)) return
  const rows = matches(program, plan, frame)
  const results = plan.rows.map(({ gives }) => program.lane(gives, out.sort, frame) as Lane)
  if (hitPolicy === "sum") {
    sumOfRows(rows, results, out, frame)
    return
  }
  const result = chosen(out)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      let certain = false
      let possible = 0
      for (let row = 0; row < rows.length; row++) {
        const match = (rows[row] as Uint8Array)[i]
        if (match === 0) continue
        possible++
        if (possible === 1) result.take(results[row] as Lane, i)
        else if (hitPolicy === "unique") break
        else result.agree(results[row] as Lane, i)
        if (match === 3) {
          certain = true
          if (hitPolicy === "first") break
        }
      }
      if (!certain || (hitPolicy === "unique" && possible > 1)) result.forget(i)
    }
  })
}

/** The steps of a choice. */
export const choice = (program: Making, plan: Plan, out: Lane, frame: Frame): void => {
  switch (plan.form) {
    case "when":
      when(program, plan, out, frame)
      break
    case "unless":
      unless(program, plan, out, frame)
      break
    case "versions":
      versions(program, plan, out, frame)
      break
    case "parameter":
      parameter(program, plan, out, frame)
      break
    case "table":
      table(program, plan, out, frame)
      break
    default:
      throw new Error(`A plan of the form ${plan.form} has no lane of ${out.sort}.`)
  }
}
