import { quotient, remainder, settled } from "../../../../compiled/arithmetic.ts"
import type { Plan } from "../../../../compiled/plan.ts"
import type { Limits, NumberCells } from "../../../cells.ts"
import { knownIn, widthLimits } from "../../binding.ts"
import type { Step } from "../frame.ts"
import type { NumberLane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import { aggregate } from "./aggregates.ts"
import { choice } from "./choices.ts"
import { cellsOf, columnOfField } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** The step that fills a lane of numbers; `undefined` for aggregates and choices. */
const stepOf = (program: Making, plan: Plan, out: Float64Array, frame: Frame): Step | undefined => {
  const each =
    (of: (i: number) => number): Step =>
    (size) => {
      for (let i = 0; i < size; i++) out[i] = of(i)
    }
  const load = (cells: NumberCells | undefined, limitsOf: (cells: NumberCells) => Limits): Step => {
    if (cells === undefined) return (size) => out.fill(Number.NaN, 0, size)
    const { high, low } = limitsOf(cells)
    return (size) => numbers.loadNumbers(size, cells, frame.from, low, high, out)
  }
  const lane = (part: Plan): Float64Array => program.number(part, frame)
  switch (plan.form) {
    case "numberFact":
      return load(cellsOf(program.columns, plan), (cells) => knownIn(program.columns, plan, cells))
    case "field":
      return load(columnOfField(program, plan, frame, "number")?.cells, widthLimits)
    case "today":
    case "lawDay": {
      const { form } = plan
      const { days, rows } = program
      return (size) => {
        const day = days[form]
        if (typeof day === "number") out.fill(day)
        else out.set(day.subarray(rows.from, rows.from + size))
      }
    }
    case "add": {
      const of = plan.of.map(lane)
      const [left, right] = of
      return of.length === 2 && left !== undefined && right !== undefined
        ? (size) => numbers.added(size, left, right, out)
        : (size) => numbers.addedUp(size, of, out)
    }
    case "subtract":
    case "multiply":
    case "addDays":
    case "divide":
    case "remainder": {
      const [left, right] = [lane(plan.left), lane(plan.right)]
      switch (plan.form) {
        case "subtract":
          return (size) => numbers.subtracted(size, left, right, out)
        case "multiply":
          return (size) => numbers.multiplied(size, left, right, out)
        case "addDays": {
          const { firstDay, lastDay } = program.setting.pack.calendar
          return (size) => numbers.addedWithin(size, left, right, firstDay, lastDay, out)
        }
        case "divide": {
          const divide = quotient[plan.rounding]
          return each((i) => divide(left[i] as number, right[i] as number))
        }
        default:
          return each((i) => remainder(left[i] as number, right[i] as number))
      }
    }
    case "settled": {
      const of = lane(plan.of)
      return each((i) => settled(of[i] as number))
    }
    case "scale": {
      const of = lane(plan.of)
      const by = program.pair(plan.by, "ratio", frame)
      return (size) => numbers.scaledNumbers(size, of, by.first, by.second, plan.rounding, out)
    }
    case "measure": {
      const { first, second } = program.pair(plan.of, "term", frame)
      return (size) => numbers.measures(size, first, second, out)
    }
    case "addTerm": {
      const day = lane(plan.day)
      const { first, second } = program.pair(plan.term, "term", frame)
      const { addTerm } = program.operations
      return each((i) => addTerm(day[i] as number, first[i] as number, second[i] as number))
    }
    case "startOf": {
      const day = lane(plan.day)
      const start = plan.unit === "month" ? program.operations.startOfMonth : program.operations.startOfYear
      return each((i) => start(day[i] as number))
    }
    case "completionDay": {
      const start = lane(plan.start)
      const term = program.pair(plan.term, "term", frame)
      const share = program.pair(plan.share, "ratio", frame)
      const { completionDay } = program.operations
      return each((i) =>
        completionDay(
          start[i] as number,
          term.first[i] as number,
          term.second[i] as number,
          share.first[i] as number,
          share.second[i] as number,
        ),
      )
    }
    case "smallest":
    case "greatest": {
      const of = plan.of.map(lane)
      const sign = plan.form === "greatest" ? 1 : -1
      return (size) => numbers.extremes(size, of, sign, out)
    }
    default:
      return undefined
  }
}

/** Adds the steps that fill a lane of numbers. */
export const fillNumber = (program: Making, plan: Plan, lane: NumberLane, frame: Frame): void => {
  const step = stepOf(program, plan, lane.cells, frame)
  if (step !== undefined) frame.steps.push(step)
  else if (
    plan.form === "countOf" ||
    plan.form === "sumOf" ||
    plan.form === "smallestOf" ||
    plan.form === "greatestOf"
  )
    aggregate(program, plan, lane)
  else choice(program, plan, lane, frame)
}
