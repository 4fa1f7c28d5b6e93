import { quotient, remainder, settled } from "../../../../compiled/arithmetic.ts"
import type { Plan } from "../../../../compiled/plan.ts"
import { knownIn, widthLimits } from "../../binding.ts"
import type { Step } from "../frame.ts"
import type { NumberLane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import { aggregate } from "./aggregates.ts"
import { choice } from "./choices.ts"
import { cellsOf, columnOfField } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** Adds the steps that fill a lane of numbers. */
export const fillNumber = (
  program: Making,
  plan: Plan,
  { cells: out, sort }: NumberLane,
  frame: Frame,
): void => {
  const step = (run: Step): void => {
    frame.steps.push(run)
  }
  const each = (of: (i: number) => number): void =>
    step((size) => {
      for (let i = 0; i < size; i++) out[i] = of(i)
    })
  switch (plan.form) {
    case "numberFact": {
      const cells = cellsOf(program.columns, plan)
      if (cells === undefined) step((size) => out.fill(Number.NaN, 0, size))
      else {
        const { high, low } = knownIn(program.columns, plan, cells)
        step((size) => numbers.loadNumbers(size, cells, frame.from, low, high, out))
      }
      return
    }
    case "field": {
      const cells = columnOfField(program, plan, frame, "number")?.cells
      if (cells === undefined) step((size) => out.fill(Number.NaN, 0, size))
      else {
        const { high, low } = widthLimits(cells)
        step((size) => numbers.loadNumbers(size, cells, frame.from, low, high, out))
      }
      return
    }
    case "today":
    case "lawDay": {
      const { form } = plan
      const { days, rows } = program
      step((size) => {
        const day = days[form]
        if (typeof day === "number") out.fill(day)
        else out.set(day.subarray(rows.from, rows.from + size))
      })
      return
    }
    case "add": {
      const of = plan.of.map((part) => program.number(part, frame))
      const [left, right] = of
      if (of.length === 2 && left !== undefined && right !== undefined)
        step((size) => numbers.added(size, left, right, out))
      else step((size) => numbers.addedUp(size, of, out))
      return
    }
    case "subtract": {
      const [left, right] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      step((size) => numbers.subtracted(size, left, right, out))
      return
    }
    case "daysBetween": {
      const [from, to] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      step((size) => numbers.subtracted(size, to, from, out))
      return
    }
    case "multiply": {
      const [left, right] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      step((size) => numbers.multiplied(size, left, right, out))
      return
    }
    case "addDays": {
      const [day, by] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      const { firstDay, lastDay } = program.setting.pack.calendar
      step((size) => numbers.addedWithin(size, day, by, firstDay, lastDay, out))
      return
    }
    case "divide": {
      const [left, right] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      const divide = quotient[plan.rounding]
      each((i) => divide(left[i] as number, right[i] as number))
      return
    }
    case "remainder": {
      const [left, right] = [program.number(plan.left, frame), program.number(plan.right, frame)]
      each((i) => remainder(left[i] as number, right[i] as number))
      return
    }
    case "settled": {
      const of = program.number(plan.of, frame)
      each((i) => settled(of[i] as number))
      return
    }
    case "scale": {
      const of = program.number(plan.of, frame)
      const by = program.pair(plan.by, "ratio", frame)
      step((size) => numbers.scaledNumbers(size, of, by.first, by.second, plan.rounding, out))
      return
    }
    case "measure": {
      const { first, second } = program.pair(plan.of, "term", frame)
      step((size) => numbers.measures(size, first, second, out))
      return
    }
    case "addTerm": {
      const day = program.number(plan.day, frame)
      const { first, second } = program.pair(plan.term, "term", frame)
      const { addTerm } = program.operations
      each((i) => addTerm(day[i] as number, first[i] as number, second[i] as number))
      return
    }
    case "startOf": {
      const day = program.number(plan.day, frame)
      const start = plan.unit === "month" ? program.operations.startOfMonth : program.operations.startOfYear
      each((i) => start(day[i] as number))
      return
    }
    case "completionDay": {
      const start = program.number(plan.start, frame)
      const term = program.pair(plan.term, "term", frame)
      const share = program.pair(plan.share, "ratio", frame)
      const { completionDay } = program.operations
      each((i) =>
        completionDay(
          start[i] as number,
          term.first[i] as number,
          term.second[i] as number,
          share.first[i] as number,
          share.second[i] as number,
        ),
      )
      return
    }
    case "smallest":
    case "greatest": {
      const of = plan.of.map((part) => program.number(part, frame))
      const sign = plan.form === "greatest" ? 1 : -1
      step((size) => numbers.extremes(size, of, sign, out))
      return
    }
    case "countOf":
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      aggregate(program, plan, { sort, cells: out })
      return
    default:
      choice(program, plan, { sort, cells: out }, frame)
  }
}
