/** Writes numbers. A number that leaves the safe range becomes unknown; known limits may make the check needless. */

import type { Rounding } from "../../../../values/ratio.ts"
import { daysInMonthOfTerm } from "../../../../values/term.ts"
import {
  farBelow,
  plus,
  quotient,
  remainder,
  scaled,
  settled,
  totalOf,
} from "../../../compiled/arithmetic.ts"
import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import type { StepTexts } from "./step-texts.ts"
import {
  anyFlag,
  fixedNumber,
  flagsOf,
  isSafe,
  type NumberText,
  numberOrNaN,
  orNaN,
  unknownNumber,
  type Writer,
} from "./writer.ts"

/** The flags of a number from several others, and whether it is clean and bounded. */
const together = (parts: ReadonlyArray<NumberText>): Pick<NumberText, "flags" | "clean" | "bounded"> => ({
  flags: flagsOf(...parts),
  clean: parts.every(({ clean }) => clean),
  bounded: parts.every(({ bounded }) => bounded),
})

/** A result of exact arithmetic, checked where its limits may leave the safe range. */
const exactly = (
  writer: Writer,
  expression: string,
  parts: ReadonlyArray<NumberText>,
  low: number,
  high: number,
): NumberText => {
  const value = writer.let("n", expression)
  const { bounded, clean, flags } = together(parts)
  if (isSafe(low, high)) return { value, flags, clean, low, high, bounded }
  const outside = writer.let("u", `+(Math.abs(${value}) > ${Number.MAX_SAFE_INTEGER})`)
  return {
    value,
    flags: [...flags, outside],
    clean,
    low: Math.max(low, Number.MIN_SAFE_INTEGER),
    high: Math.min(high, Number.MAX_SAFE_INTEGER),
    bounded: false,
  }
}

const sum = (steps: StepTexts, { of }: PlanOf<"add">): NumberText => {
  const { writer } = steps
  const parts = of.map((part) => steps.number(part))
  const least = parts.reduce((low, part) => low + Math.min(0, part.low), 0)
  const most = parts.reduce((high, part) => high + Math.max(0, part.high), 0)
  const low = parts.reduce((total, part) => total + part.low, 0)
  const high = parts.reduce((total, part) => total + part.high, 0)
  if (parts.length === 0) return fixedNumber(0)
  if (parts.length <= 2 || isSafe(least, most))
    return exactly(writer, `${parts.map(({ value }) => value).join(" + ")} + 0`, parts, low, high)
  // Only the result has to be exact.
  const add = writer.operation(plus)
  const total = parts.reduce((before, part) => `${add}(${before}, ${orNaN(part)})`, "0")
  return numberOrNaN(writer, `${writer.operation(totalOf)}(${total})`)
}

const quotients: { readonly [R in Rounding]: (dividend: string, divisor: string) => string } = {
  up: (dividend, divisor) => `Math.ceil(${dividend} / ${divisor}) + 0`,
  down: (dividend, divisor) => `Math.floor(${dividend} / ${divisor}) + 0`,
  nearest: (dividend, divisor) => `Math.floor((2 * (${dividend}) + ${divisor}) / (2 * ${divisor})) + 0`,
}

const corners = (a: NumberText, b: NumberText): ReadonlyArray<number> =>
  [a.low, a.high].flatMap((one) => [one * b.low, one * b.high])

const scale = (steps: StepTexts, plan: PlanOf<"scale">): NumberText => {
  const { writer } = steps
  const of = steps.number(plan.of)
  const { first: numerator, second: denominator } = steps.pair(plan.by)
  const products = corners(of, numerator)
  const [least, most] = [Math.min(...products), Math.max(...products)]
  const flags = flagsOf(of, numerator, denominator)
  if (least > -farBelow && most < farBelow && denominator.low > 0 && denominator.high < farBelow) {
    const product = numerator.value === "1" ? of.value : writer.let("n", `${of.value} * ${numerator.value}`)
    return {
      value: writer.let("n", quotients[plan.rounding](product, denominator.value)),
      flags,
      clean: of.clean && numerator.clean && denominator.clean && denominator.bounded,
      low: Math.min(least, 0),
      high: Math.max(most, 0),
      bounded: false,
    }
  }
  const operation = writer.operation(scaled[plan.rounding])
  const value = `(${of.value} + gap[${anyFlag(flags)}])`
  return numberOrNaN(writer, `${operation}(${value}, ${numerator.value}, ${denominator.value})`)
}

const divide = (steps: StepTexts, plan: PlanOf<"divide">): NumberText => {
  const { writer } = steps
  const [left, right] = [steps.number(plan.left), steps.number(plan.right)]
  const isFar = left.low <= -farBelow || left.high >= farBelow || right.high >= farBelow
  if (!isFar && right.bounded && right.low > 0)
    return {
      value: writer.let("n", quotients[plan.rounding](left.value, right.value)),
      flags: flagsOf(left, right),
      clean: left.clean,
      low: Math.min(0, left.low),
      high: Math.max(0, left.high),
      bounded: false,
    }
  const operation = writer.operation(quotient[plan.rounding])
  return numberOrNaN(writer, `${operation}(${orNaN(left)}, ${orNaN(right)})`)
}

/** A call that is made only where its arguments are known. */
const guarded = (steps: StepTexts, operation: unknown, parts: ReadonlyArray<NumberText>): NumberText => {
  const { writer } = steps
  const flag = anyFlag(flagsOf(...parts))
  const call = `${writer.operation(operation)}(${parts.map(({ value }) => value).join(", ")})`
  return numberOrNaN(writer, flag === "0" ? call : `${flag} !== 0 ? NaN : ${call}`)
}

const day = (steps: StepTexts, form: "today" | "lawDay"): NumberText => ({
  value: steps.writer.let("n", steps.dayText(form)),
  flags: [],
  clean: true,
  // No calendar counts further.
  low: -(2 ** 40),
  high: 2 ** 40,
  bounded: true,
})

const extreme = (steps: StepTexts, { form, of }: PlanOf<"smallest" | "greatest">): NumberText => {
  const parts = of.map((part) => steps.number(part))
  const name = form === "smallest" ? "min" : "max"
  return {
    value: steps.writer.let("n", `Math.${name}(${parts.map(({ value }) => value).join(", ")})`),
    ...together(parts),
    low: Math[name](...parts.map(({ low }) => low)),
    high: Math[name](...parts.map(({ high }) => high)),
  }
}

/** The text of a number; `undefined` where a choice has to be written. */
export const writeNumber = (steps: StepTexts, plan: Plan): NumberText | undefined => {
  const { writer } = steps
  switch (plan.form) {
    case "numberFact": {
      const found = steps.cells(plan, "number")
      if (found === undefined) return unknownNumber
      const cells = writer.input("c", ({ columns }) => found.of(columns)?.cells)
      const { warranted, ...limits } = steps.limitsOf(plan)
      const number = steps.stored(cells, found.column.cells, limits)
      return {
        ...number,
        low: Math.max(number.low, warranted.low),
        high: Math.min(number.high, warranted.high),
      }
    }
    case "field": {
      const found = steps.cells(plan, "number")
      if (found === undefined) return unknownNumber
      const cells = writer.input("c", ({ columns }) => found.of(columns)?.cells)
      return steps.stored(cells, found.column.cells)
    }
    case "today":
    case "lawDay":
      return day(steps, plan.form)
    case "add":
      return sum(steps, plan)
    case "subtract": {
      const [a, b] = [steps.number(plan.left), steps.number(plan.right)]
      return exactly(writer, `${a.value} - ${b.value} + 0`, [a, b], a.low - b.high, a.high - b.low)
    }
    case "multiply": {
      const [a, b] = [steps.number(plan.left), steps.number(plan.right)]
      const products = corners(a, b)
      const [low, high] = [Math.min(...products), Math.max(...products)]
      return exactly(writer, `${a.value} * ${b.value} + 0`, [a, b], low, high)
    }
    case "addDays": {
      const [a, b] = [steps.number(plan.left), steps.number(plan.right)]
      const { firstDay, lastDay } = steps.setting.pack.calendar
      const value = writer.let("n", `${a.value} + ${b.value}`)
      const outside = writer.let("u", `(+(${value} >= ${firstDay}) & +(${value} <= ${lastDay})) ^ 1`)
      const { clean, flags } = together([a, b])
      return { value, flags: [...flags, outside], clean, low: firstDay, high: lastDay, bounded: false }
    }
    case "divide":
      return divide(steps, plan)
    case "scale":
      return scale(steps, plan)
    case "remainder": {
      const operation = writer.operation(remainder)
      const sides = [steps.number(plan.left), steps.number(plan.right)]
      return numberOrNaN(writer, `${operation}(${sides.map(orNaN).join(", ")})`)
    }
    case "settled":
      return numberOrNaN(writer, `${writer.operation(settled)}(${orNaN(steps.number(plan.of))})`)
    case "measure": {
      const { first, second } = steps.pair(plan.of)
      return {
        value: writer.let("n", `${first.value} * ${daysInMonthOfTerm} + ${second.value}`),
        ...together([first, second]),
        low: Math.max(Number.MIN_SAFE_INTEGER, first.low * daysInMonthOfTerm + second.low),
        high: Math.min(Number.MAX_SAFE_INTEGER, first.high * daysInMonthOfTerm + second.high),
      }
    }
    case "addTerm": {
      const term = steps.pair(plan.term)
      return guarded(steps, steps.operations.addTerm, [steps.number(plan.day), term.first, term.second])
    }
    case "startOf": {
      const { startOfMonth, startOfYear } = steps.operations
      return guarded(steps, plan.unit === "month" ? startOfMonth : startOfYear, [steps.number(plan.day)])
    }
    case "completionDay": {
      const [term, share] = [steps.pair(plan.term), steps.pair(plan.share)]
      return guarded(steps, steps.operations.completionDay, [
        steps.number(plan.start),
        term.first,
        term.second,
        share.first,
        share.second,
      ])
    }
    case "smallest":
    case "greatest":
      return extreme(steps, plan)
    default:
      return undefined
  }
}
