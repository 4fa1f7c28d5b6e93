import { plus, type Total, totalOf } from "../../../../compiled/arithmetic.ts"
import type { Ask, Plan, PlanOf } from "../../../../compiled/plan.ts"
import { numbersByBands, type Steps, sumOfFixedRows } from "../../bands.ts"
import { knownIn } from "../../binding.ts"
import { type ByteTable, bytesOf, byteTableOfSteps, byteTableOfTruth } from "../../byte-tables.ts"
import { RowFrame, type Step } from "../frame.ts"
import { bitsOf, type Lane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import * as packed from "../packed-truths.ts"
import * as truths from "../truth-loops.ts"
import { chosen } from "./chosen.ts"
import { cellsOf } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** The truths of a condition of a table. */
const asked = (program: Making, { columns }: PlanOf<"table">, ask: Ask, frame: Frame): Uint8Array => {
  const { of } = columns[ask.column] as { readonly of: Plan }
  const out = program.reusedLane("truth").cells
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
      const table = program.book.tableOf(ask.codes, 3, 0)
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

/** Adds a step function of the stored cells of a number, or of its lane. */
const addingCuts = (
  program: Making,
  of: Plan,
  total: Float64Array,
  frame: Frame,
): ((cuts: ReadonlyArray<number>, changes: ReadonlyArray<number>) => Step) => {
  const fact = of.form === "numberFact" && frame instanceof RowFrame ? of : undefined
  const cells = fact === undefined ? undefined : cellsOf(program.columns, fact)
  if (fact !== undefined && cells instanceof Int32Array) {
    const known = knownIn(program.columns, fact, cells)
    return (cuts, changes) => (size) =>
      numbers.addStepsOfCells(size, cells, frame.from, known, cuts, changes, total)
  }
  const lane = program.number(of, frame)
  return (cuts, changes) => (size) => numbers.addSteps(size, lane, cuts, changes, total)
}

const addStepsOf = (
  program: Making,
  { changes, cuts, of }: Steps,
  total: Float64Array,
  frame: Frame,
): void => {
  const add = addingCuts(program, of, total, frame)
  for (let first = 0; first === 0 || first < cuts.length; first += numbers.cutsAtOnce) {
    const last = first + numbers.cutsAtOnce
    frame.steps.push(add(cuts.slice(first, last), changes.slice(first, last)))
  }
}

/** Two columns at a time. */
const addTables = (
  { columns }: Making,
  tables: ReadonlyArray<ByteTable>,
  total: Float64Array,
  frame: Frame,
): void => {
  const looked = tables.flatMap((of) => {
    const bytes = bytesOf(columns, of)
    return bytes === undefined ? [] : [{ bytes, table: Float64Array.from(of.added) }]
  })
  for (let place = 0; place < looked.length; place += 2) {
    const { bytes, table } = looked[place] as (typeof looked)[number]
    const other = looked[place + 1]
    frame.steps.push((size) =>
      other === undefined
        ? numbers.addLookedUp(size, bytes, table, frame.from, total)
        : numbers.addBothLookedUp(size, bytes, table, other.bytes, other.table, frame.from, total),
    )
  }
}

/** Adds up constant numbers, column after column; `false` for other tables. */
const sumOfFixed = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): boolean => {
  const sum = sumOfFixedRows(plan)
  if (out.sort !== "number" || sum === undefined) return false
  const total = out.cells
  const base = sum.steps.reduce((whole, steps) => whole + steps.base, 0)
  frame.steps.push((size) => total.fill(base, 0, size))
  const inRows = frame instanceof RowFrame
  const tables: Array<ByteTable> = []
  for (const steps of sum.steps) {
    const table = inRows ? byteTableOfSteps(program.columns, steps) : undefined
    if (table !== undefined) tables.push(table)
    else addStepsOf(program, steps, total, frame)
  }
  for (const { ask, gives } of sum.others) {
    const column = plan.columns[ask.column]?.of
    const table = inRows ? byteTableOfTruth(program.columns, column, ask, gives) : undefined
    if (table !== undefined) tables.push(table)
    else {
      const holds = asked(program, plan, ask, frame)
      frame.steps.push((size) => numbers.addWhereHolds(size, holds, gives, total))
    }
  }
  addTables(program, tables, total, frame)
  return true
}

/** Looks constant numbers up by bands; `false` for other tables. */
const fixedBands = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): boolean => {
  const bands = out.sort === "number" ? numbersByBands(plan) : undefined
  if (out.sort !== "number" || bands === undefined) return false
  const { cuts, of, values } = bands
  const lane = program.number(of, frame)
  frame.steps.push((size) => numbers.lookUpBands(size, lane, cuts, values, out.cells))
  return true
}

/** Whether each row of a table matches. */
const matches = (program: Making, plan: PlanOf<"table">, frame: Frame): ReadonlyArray<Uint8Array> =>
  plan.rows.map(({ asks }) => {
    const [first, ...others] = asks.map((ask) => asked(program, plan, ask, frame))
    const out = program.reusedLane("truth").cells
    if (first === undefined) frame.steps.push((size) => out.fill(3, 0, size))
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

export const fillTable = (program: Making, plan: PlanOf<"table">, out: Lane, frame: Frame): void => {
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
