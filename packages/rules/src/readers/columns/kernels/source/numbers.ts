/** Writes numbers. A number that leaves the safe range becomes unknown; known limits may make the check needless. */

import type { Rounding } from "../../../../values/ratio.ts"
import { daysInMonthOfTerm } from "../../../../values/term.ts"
import { divisorOf, farBelow, quotient, scaled, sumOfMultiples } from "../../../compiled/arithmetic.ts"
import { askCalendar } from "../../../compiled/calendar.ts"
import { isNumber, type Plan, type PlanOf } from "../../../compiled/plan.ts"
import type { NumberCells } from "../../cells.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeSumOfFixed } from "./sums.ts"
import {
  anyFlag,
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

/** Whether months and days are those of one fact or field, whose measure is exact. */
const isMeasure = ({ plus, terms: [months, days, more] }: PlanOf<"linear">): boolean => {
  const [one, other] = [months?.of, days?.of]
  if (months?.times !== daysInMonthOfTerm || days?.times !== 1 || more !== undefined || plus !== 0)
    return false
  if (one?.form === "fact" && other?.form === "fact")
    return one.fact.id === other.fact.id && one.part === "months" && other.part === "days"
  return (
    one?.form === "field" &&
    other?.form === "field" &&
    one.slot === other.slot &&
    one.name === other.name &&
    one.part === "months" &&
    other.part === "days"
  )
}

const linear = (steps: StepTexts, plan: PlanOf<"linear">): NumberText => {
  const fixed = writeSumOfFixed(steps, plan)
  if (fixed !== undefined) return fixed
  const { writer } = steps
  const { plus, terms } = plan
  const parts = terms.map(({ of }) => steps.number(of))
  const limits = terms.map(({ times }, place) => {
    const { high, low } = parts[place] as NumberText
    return times < 0 ? { low: times * high, high: times * low } : { low: times * low, high: times * high }
  })
  const low = limits.reduce((total, part) => total + part.low, plus)
  const high = limits.reduce((total, part) => total + part.high, plus)
  const products = terms.map(({ times }, place) => {
    const { value } = parts[place] as NumberText
    return times === 1 ? value : times === -1 ? `-(${value})` : `${times} * ${value}`
  })
  const text = `${[...products, `${plus}`].join(" + ").replaceAll("+ -", "- ")}`
  if (isMeasure(plan))
    return {
      value: writer.let("n", text),
      ...together(parts),
      low: Math.max(Number.MIN_SAFE_INTEGER, low),
      high: Math.min(Number.MAX_SAFE_INTEGER, high),
    }
  const size = limits.reduce(
    (total, part) => total + Math.max(Math.abs(part.low), Math.abs(part.high)),
    Math.abs(plus),
  )
  const isOfTwo =
    terms.length + (plus === 0 ? 0 : 1) <= 2 && terms.every(({ times }) => Math.abs(times) === 1)
  if (isOfTwo || size <= Number.MAX_SAFE_INTEGER) return exactly(writer, text, parts, low, high)
  // Only the result has to be exact.
  const times = writer.input("k", () => terms.map((term) => term.times))
  const numbers = `[${parts.map(orNaN).join(", ")}]`
  return numberOrNaN(writer, `${writer.operation(sumOfMultiples)}(${times}, ${numbers}, ${plus})`)
}

const quotients: { readonly [R in Rounding]: (dividend: string, divisor: string) => string } = {
  up: (dividend, divisor) => `Math.ceil(${dividend} / ${divisor}) + 0`,
  down: (dividend, divisor) => `Math.floor(${dividend} / ${divisor}) + 0`,
  nearest: (dividend, divisor) => `Math.floor((2 * (${dividend}) + ${divisor}) / (2 * ${divisor})) + 0`,
}

const corners = (a: NumberText, b: NumberText): ReadonlyArray<number> =>
  [a.low, a.high].flatMap((one) => [one * b.low, one * b.high])

const portion = (steps: StepTexts, plan: PlanOf<"portion">): NumberText => {
  const { writer } = steps
  const of = steps.number(plan.of)
  const [numerator, denominator] = [steps.number(plan.by), steps.number(plan.per)]
  const products = corners(of, numerator)
  const [least, most] = [Math.min(...products), Math.max(...products)]
  if (isNumber(plan.per) && plan.per.value === 1)
    return exactly(writer, `${of.value} * ${numerator.value} + 0`, [of, numerator], least, most)
  const flags = flagsOf(of, numerator, denominator)
  const isDivision = isNumber(plan.by) && plan.by.value === 1 && !isNumber(plan.per)
  const isNear = least > -farBelow && most < farBelow && denominator.low > 0 && denominator.high < farBelow
  if (isNear && (!isDivision || denominator.bounded)) {
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
  if (isDivision) {
    const divide = writer.operation(quotient[plan.rounding])
    return numberOrNaN(writer, `${divide}(${orNaN(of)}, ${orNaN(denominator)})`)
  }
  const operation = writer.operation(scaled[plan.rounding])
  const value = `(${of.value} + gap[${anyFlag(flags)}])`
  return numberOrNaN(writer, `${operation}(${value}, ${numerator.value}, ${denominator.value})`)
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

/** A stored number, or a part of a stored term or ratio. */
const given = (steps: StepTexts, plan: PlanOf<"fact" | "field">): NumberText => {
  const { writer } = steps
  const found = steps.numberCells(plan)
  if (found === undefined) return unknownNumber
  const stored = (which: "cells" | "known", array: NumberCells): NumberText =>
    steps.stored(
      writer.input("c", ({ columns }) => found.in(columns)?.[which]),
      array,
    )
  const number = stored("cells", found.of.cells)
  const positive = plan.part === "denominator" ? { low: 1 } : {}
  if (found.of.known === undefined) return { ...number, ...positive }
  return { ...number, ...positive, flags: stored("known", found.of.known).flags }
}

/** The text of a number that is no choice and no fold. */
export const writeNumber = (steps: StepTexts, plan: Plan): NumberText => {
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
    case "fact":
    case "field":
      return given(steps, plan)
    case "today":
    case "lawDay":
      return day(steps, plan.form)
    case "linear":
      return linear(steps, plan)
    case "portion":
      return portion(steps, plan)
    case "divisor": {
      const operation = writer.operation(divisorOf)
      return numberOrNaN(
        writer,
        `${operation}(${orNaN(steps.number(plan.left))}, ${orNaN(steps.number(plan.right))})`,
      )
    }
    case "limited": {
      const { high, low } = plan
      const of = steps.number(plan.of)
      const outside = writer.let("u", `(+(${of.value} >= ${low}) & +(${of.value} <= ${high})) ^ 1`)
      return {
        value: of.value,
        flags: [...of.flags, outside],
        clean: of.clean,
        low: Math.max(low, of.low),
        high: Math.min(high, of.high),
        bounded: false,
      }
    }
    case "calendar":
      return guarded(
        steps,
        askCalendar(plan, steps.setting.pack.calendar),
        plan.of.map((part) => steps.number(part)),
      )
    case "smallest":
    case "greatest":
      return extreme(steps, plan)
    default:
      throw new TypeError(`A step of the form ${plan.form} is no number.`)
  }
}
