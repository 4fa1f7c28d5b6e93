import { divisorOf, quotient } from "../../../../compiled/arithmetic.ts"
import { askCalendar } from "../../../../compiled/calendar.ts"
import { isChoice, isNumber, type Plan, type PlanOf } from "../../../../compiled/plan.ts"
import type { Limits } from "../../../cells.ts"
import { knownIn, type NumberCellsOf, numberCellsOf, widthLimits } from "../../binding.ts"
import type { Step } from "../frame.ts"
import type { NumberLane } from "../lanes.ts"
import * as numbers from "../number-loops.ts"
import { fillChoice } from "./choices.ts"
import { cellsOf, fieldsOf } from "./facts.ts"
import { fillFold } from "./folds.ts"
import type { Frame, Making } from "./making.ts"
import { fillSum } from "./sums.ts"

const loading = (
  of: NumberCellsOf | undefined,
  limits: Limits | undefined,
  frame: Frame,
  out: Float64Array,
): Step => {
  if (of === undefined) return (size) => out.fill(Number.NaN, 0, size)
  const { cells, known } = of
  const { high, low } = limits ?? widthLimits(cells)
  if (known === undefined) return (size) => numbers.loadNumbers(size, cells, frame.from, low, high, out)
  const width = widthLimits(known)
  return (size) => {
    numbers.loadNumbers(size, cells, frame.from, low, high, out)
    numbers.forgetUnknown(size, known, frame.from, width.low, width.high, out)
  }
}

const portion = (
  program: Making,
  { by, of, per, rounding }: PlanOf<"portion">,
  out: Float64Array,
  frame: Frame,
): Step => {
  const value = program.number(of, frame)
  const numerator = program.number(by, frame)
  if (isNumber(per) && per.value === 1) return (size) => numbers.multiplied(size, value, numerator, out)
  const denominator = program.number(per, frame)
  if (isNumber(by) && by.value === 1 && !isNumber(per)) {
    const divide = quotient[rounding]
    return (size) => {
      for (let i = 0; i < size; i++) out[i] = divide(value[i] as number, denominator[i] as number)
    }
  }
  return (size) => numbers.portions(size, value, numerator, denominator, rounding, out)
}

/** The step that fills a lane of numbers; `undefined` for those that add their steps themselves. */
const stepOf = (program: Making, plan: Plan, out: Float64Array, frame: Frame): Step | undefined => {
  const lane = (part: Plan): Float64Array => program.number(part, frame)
  switch (plan.form) {
    case "numberFact": {
      const cells = cellsOf(program.columns, plan)
      return loading(cells && { cells }, cells && knownIn(program.columns, plan, cells), frame, out)
    }
    case "fact":
      return loading(numberCellsOf(program.columns.facts, plan.fact.id, plan.part), undefined, frame, out)
    case "field":
      return loading(
        numberCellsOf(fieldsOf(program, plan, frame), plan.name, plan.part),
        undefined,
        frame,
        out,
      )
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
    case "portion":
      return portion(program, plan, out, frame)
    case "divisor": {
      const [left, right] = [lane(plan.left), lane(plan.right)]
      return (size) => {
        for (let i = 0; i < size; i++) out[i] = divisorOf(left[i] as number, right[i] as number)
      }
    }
    case "limited": {
      const of = lane(plan.of)
      return (size) => numbers.limitedNumbers(size, of, plan.low, plan.high, out)
    }
    case "smallest":
    case "greatest": {
      const of = plan.of.map(lane)
      const sign = plan.form === "greatest" ? 1 : -1
      return (size) => numbers.extremes(size, of, sign, out)
    }
    case "calendar": {
      const ask = askCalendar(plan, program.setting.pack.calendar)
      const [first, second, third, fourth, fifth] = plan.of.map(lane)
      return (size) => {
        for (let i = 0; i < size; i++)
          out[i] = ask(first?.[i] as number, second?.[i], third?.[i], fourth?.[i], fifth?.[i])
      }
    }
    default:
      return undefined
  }
}

/** Adds the steps that fill a lane of numbers. */
export const fillNumber = (program: Making, plan: Plan, lane: NumberLane, frame: Frame): void => {
  const step = stepOf(program, plan, lane.cells, frame)
  if (step !== undefined) frame.steps.push(step)
  else if (plan.form === "linear") fillSum(program, plan, lane.cells, frame)
  else if (plan.form === "fold") fillFold(program, plan, lane)
  else if (isChoice(plan)) fillChoice(program, plan, lane, frame)
  else throw new TypeError(`A step of the form ${plan.form} is no number.`)
}
