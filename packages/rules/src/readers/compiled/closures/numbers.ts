import type { Ratio } from "../../../values/ratio.ts"
import type { Term } from "../../../values/term.ts"
import {
  exact,
  measureOf,
  plus,
  quotient,
  remainder,
  scaled,
  settled,
  type Total,
  totalOf,
} from "../arithmetic.ts"
import { isChoice, type Plan, type PlanOf } from "../plan.ts"
import { readChoice } from "./choices.ts"
import { addTerm, completionDay, startOf } from "./days.ts"
import { total } from "./lists.ts"
import { type Read, type Reads, sidesOf } from "./reads.ts"
import { asNumber } from "./representations.ts"
import { readValue } from "./values.ts"

const sum = (reads: Reads, plan: PlanOf<"add">): Read<number> => {
  const parts = plan.of.map((part) => reads.number(part))
  const [first, second] = parts
  if (parts.length === 2 && first !== undefined && second !== undefined)
    return (facts, today) => exact(first(facts, today) + second(facts, today))
  return (facts, today) => {
    let total: Total = 0
    for (const part of parts) total = plus(total, part(facts, today))
    return totalOf(total)
  }
}

const scale = (reads: Reads, { of, by, rounding }: PlanOf<"scale">): Read<number> => {
  const read = reads.number(of)
  const scale = scaled[rounding]
  if (by.form === "constant") {
    const { numerator, denominator } = by.value as Ratio
    return (facts, today) => scale(read(facts, today), numerator, denominator)
  }
  const ratio = reads.value(by) as Read<Ratio | undefined>
  return (facts, today) => {
    const fraction = ratio(facts, today)
    return fraction === undefined
      ? Number.NaN
      : scale(read(facts, today), fraction.numerator, fraction.denominator)
  }
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

/** Reads a step of the sort `number`. */
export const readNumber = (reads: Reads, plan: Plan): Read<number> => {
  if (isChoice(plan)) return readChoice(reads, plan, reads.representations.number)
  switch (plan.form) {
    case "numberFact": {
      const { id, low, high } = plan
      return (facts) => {
        const given = facts[id] as number
        return Number.isSafeInteger(given) && given >= low && given <= high ? given : Number.NaN
      }
    }
    case "today":
      return (_, today) => today
    case "lawDay":
      return () => reads.lawDay
    case "field": {
      const { slot, name } = plan
      const entries = reads.entries
      return () => {
        const given = entries[slot]?.[name] as number
        return Number.isSafeInteger(given) ? given : Number.NaN
      }
    }
    case "add":
      return sum(reads, plan)
    case "subtract": {
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => exact(left(facts, today) - right(facts, today))
    }
    case "multiply": {
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => exact(left(facts, today) * right(facts, today))
    }
    case "addDays": {
      const [day, days] = sidesOf(reads, plan)
      const { firstDay, lastDay } = reads.setting.pack.calendar
      return (facts, today) => {
        const result = day(facts, today) + days(facts, today)
        return result >= firstDay && result <= lastDay ? result : Number.NaN
      }
    }
    case "divide": {
      const [left, right] = sidesOf(reads, plan)
      const divide = quotient[plan.rounding]
      return (facts, today) => divide(left(facts, today), right(facts, today))
    }
    case "remainder": {
      const [left, right] = sidesOf(reads, plan)
      return (facts, today) => remainder(left(facts, today), right(facts, today))
    }
    case "settled": {
      const of = reads.number(plan.of)
      return (facts, today) => settled(of(facts, today))
    }
    case "scale":
      return scale(reads, plan)
    case "addTerm":
      return addTerm(reads, plan)
    case "startOf":
      return startOf(reads, plan)
    case "completionDay":
      return completionDay(reads, plan)
    case "measure": {
      const term = reads.value(plan.of) as Read<Term | undefined>
      return (facts, today) => measureOf(term(facts, today))
    }
    case "smallest":
    case "greatest":
      return extreme(reads, plan)
    case "countOf":
    case "sumOf":
      return total(reads, plan)
    default: {
      const read = readValue(reads, plan)
      return (facts, today) => asNumber(read(facts, today))
    }
  }
}
