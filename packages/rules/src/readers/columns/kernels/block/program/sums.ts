import { sumOfMultiples } from "../../../../compiled/arithmetic.ts"
import type { Plan, PlanOf } from "../../../../compiled/plan.ts"
import { type Steps, sumOfFixed } from "../../bands.ts"
import { knownIn } from "../../binding.ts"
import { type ByteTable, bytesOf, byteTableOfSteps, byteTableOfTruth } from "../../byte-tables.ts"
import { RowFrame, type Step } from "../frame.ts"
import * as numbers from "../number-loops.ts"
import { cellsOf } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

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

/** Adds up constant numbers, column after column; `false` for other sums. */
const fillSumOfFixed = (
  program: Making,
  plan: PlanOf<"linear">,
  total: Float64Array,
  frame: Frame,
): boolean => {
  const sum = sumOfFixed(plan)
  if (sum === undefined) return false
  const { base, others, steps } = sum
  frame.steps.push((size) => total.fill(base, 0, size))
  const inRows = frame instanceof RowFrame
  const tables: Array<ByteTable> = []
  for (const of of steps) {
    const table = inRows ? byteTableOfSteps(program.columns, of) : undefined
    if (table !== undefined) tables.push(table)
    else addStepsOf(program, of, total, frame)
  }
  for (const { gives, when } of others) {
    const table = inRows ? byteTableOfTruth(program.columns, when, gives) : undefined
    if (table !== undefined) tables.push(table)
    else {
      const holds = program.truth(when, frame)
      frame.steps.push((size) => numbers.addWhereHolds(size, holds, gives, total))
    }
  }
  addTables(program, tables, total, frame)
  return true
}

/** Fills a lane with the sum of multiples and a constant. */
export const fillSum = (program: Making, plan: PlanOf<"linear">, out: Float64Array, frame: Frame): void => {
  if (fillSumOfFixed(program, plan, out, frame)) return
  const { plus, terms } = plan
  const lanes = terms.map(({ of }) => program.number(of, frame))
  const times = terms.map((term) => term.times)
  const [one, other, third] = lanes
  const [a = 0, b = 0] = times
  if (one !== undefined && third === undefined) {
    const second = other ?? one
    const isDifference = a === 1 && b === -1 && plus === 0
    frame.steps.push((size) =>
      isDifference
        ? numbers.subtracted(size, one, second, out)
        : numbers.addedMultiples(size, one, a, second, b, plus, out),
    )
    return
  }
  const values = lanes.map(() => 0)
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) {
      for (let place = 0; place < lanes.length; place++)
        values[place] = (lanes[place] as Float64Array)[i] as number
      out[i] = sumOfMultiples(times, values, plus)
    }
  })
}
