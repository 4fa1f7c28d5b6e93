import { divisorOf, exact, quotient, scaled, sumOfMultiples } from "../arithmetic.ts"
import { askCalendar } from "../calendar.ts"
import { isChoice, isNumber, type Plan, type PlanOf } from "../plan.ts"
import { readChoice } from "./choices.ts"
import { foldNumbers } from "./folds.ts"
import { asNumber, readGiven } from "./leaves.ts"
import { type Read, type Reads, sidesOf, unknownResults } from "./reads.ts"

const linear = (reads: Reads, { plus, terms }: PlanOf<"linear">): Read<number> => {
  const parts = terms.map(({ of }) => reads.number(of))
  const times = terms.map((term) => term.times)
  const [first, second, third] = parts
  const [one, other] = times
  if (first !== undefined && second === undefined && one === 1)
    return (facts, today) => exact(first(facts, today) + plus)
  if (first !== undefined && second !== undefined && third === undefined && one === 1 && plus === 0) {
    if (other === 1) return (facts, today) => exact(first(facts, today) + second(facts, today))
    if (other === -1) return (facts, today) => exact(first(facts, today) - second(facts, today))
  }
  // Reused for each case: a sum is never read while its own terms are.
  const numbers = parts.map(() => 0)
  return (facts, today) => {
    for (let place = 0; place < parts.length; place++)
      numbers[place] = (parts[place] as Read<number>)(facts, today)
    return sumOfMultiples(times, numbers, plus)
  }
}

const portion = (reads: Reads, { by, of, per, rounding }: PlanOf<"portion">): Read<number> => {
  const [value, numerator, denominator] = [reads.number(of), reads.number(by), reads.number(per)]
  if (isNumber(per) && per.value === 1)
    return (facts, today) => exact(value(facts, today) * numerator(facts, today))
  if (isNumber(by) && by.value === 1) {
    const divide = quotient[rounding]
    return (facts, today) => divide(value(facts, today), denominator(facts, today))
  }
  const scale = scaled[rounding]
  if (isNumber(by) && isNumber(per)) {
    const [times, divisor] = [by.value, per.value]
    return (facts, today) => scale(value(facts, today), times, divisor)
  }
  return (facts, today) => scale(value(facts, today), numerator(facts, today), denominator(facts, today))
}

const extreme = (reads: Reads, plan: PlanOf<"smallest" | "greatest">): Read<number> => {
  const sign = plan.form === "greatest" ? 1 : -1
  const parts = plan.of.map((part) => reads.number(part))
  return (facts, today) => {
    let found = Number.NaN
    let first = true
    for (const part of parts) {
      const value = part(facts, today)
      if (Number.isNaN(value)) return value
      if (first || sign * (value - found) > 0) found = value
      first = false
    }
    return found
  }
}

const calendar = (reads: Reads, plan: PlanOf<"calendar">): Read<number> => {
  const ask = askCalendar(plan, reads.setting.pack.calendar)
  const parts = plan.of.map((part) => reads.number(part))
  const [day, second, third] = parts
  if (day !== undefined && second === undefined) return (facts, today) => ask(day(facts, today))
  if (day !== undefined && second !== undefined && third === undefined)
    return (facts, today) => ask(day(facts, today), second(facts, today))
  const [a, b, c, d, e] = parts as ReadonlyArray<Read<number> | undefined>
  return (facts, today) =>
    ask(
      a?.(facts, today) ?? Number.NaN,
      b?.(facts, today),
      c?.(facts, today),
      d?.(facts, today),
      e?.(facts, today),
    )
}

/** Reads a step of the sort `number`. */
export const readNumber = (reads: Reads, plan: Plan): Read<number> => {
  if (isChoice(plan)) return readChoice(reads, plan, { unknown: unknownResults.number, read: reads.number })
  switch (plan.form) {
    case "numberFact": {
      const { id, low, high } = plan
      return (facts) => {
        const given = facts[id] as number
        return Number.isSafeInteger(given) && given >= low && given <= high ? given : Number.NaN
      }
    }
    case "fact":
    case "field": {
      const read = readGiven(reads, plan)
      return (facts, today) => asNumber(read(facts, today))
    }
    case "today":
      return (_, today) => today
    case "lawDay":
      return () => reads.lawDay
    case "linear":
      return linear(reads, plan)
    case "portion":
      return portion(reads, plan)
    case "divisor": {
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => divisorOf(left(facts, today), right(facts, today))
    }
    case "limited": {
      const { high, low } = plan
      const of = reads.number(plan.of)
      return (facts, today) => {
        const value = of(facts, today)
        return value >= low && value <= high ? value : Number.NaN
      }
    }
    case "smallest":
    case "greatest":
      return extreme(reads, plan)
    case "calendar":
      return calendar(reads, plan)
    case "fold":
      return foldNumbers(reads, plan)
    default:
      throw new TypeError(`A step of the form ${plan.form} is no number.`)
  }
}
