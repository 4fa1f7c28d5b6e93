import { isExact } from "../../../values/ratio.ts"
import { daysInMonthOfTerm } from "../../../values/term.ts"
import { constant, isNumber, isUnknown, type Plan, type PlanOf } from "../plan.ts"

type Term = PlanOf<"linear">["terms"][number]

const isFixed = (plan: Plan, value: number): boolean => isNumber(plan) && plan.value === value

/** The measure of which some months are the whole ones and some days the rest; `undefined` for other months and days. */
const measureOf = (months: Plan, days: Plan): Plan | undefined => {
  if (months.form !== "portion" || days.form !== "linear" || days.plus !== 0) return undefined
  if (!isFixed(months.by, 1) || !isFixed(months.per, daysInMonthOfTerm) || months.rounding !== "down")
    return undefined
  const [measure, whole, more] = days.terms
  const isRest =
    measure?.of === months.of &&
    measure.times === 1 &&
    whole?.of === months &&
    whole.times === -daysInMonthOfTerm &&
    more === undefined
  return isRest ? months.of : undefined
}

/** A sum of multiples, its constant terms added up. */
export const linear = (given: ReadonlyArray<Term>, by: number): Plan => {
  const unknown = given.find(({ of }) => isUnknown(of))
  if (unknown !== undefined) return unknown.of
  let plus = by
  const terms: Array<Term> = []
  for (const term of given) {
    const added = isNumber(term.of) ? plus + term.times * term.of.value : Number.NaN
    if (isNumber(term.of) && isExact(added) && isExact(term.times * term.of.value)) plus = added
    else terms.push(term)
  }
  const [first, second, third] = terms
  if (first === undefined) return constant(plus, "number")
  if (second === undefined && first.times === 1 && plus === 0) return first.of
  if (first.times === daysInMonthOfTerm && second?.times === 1 && third === undefined && plus === 0) {
    const measure = measureOf(first.of, second.of)
    if (measure !== undefined) return measure
  }
  return { form: "linear", sort: "number", terms, plus }
}

export const extreme = (form: "smallest" | "greatest", of: ReadonlyArray<Plan>): Plan => ({
  form,
  sort: "number",
  of: [...new Set(of.flatMap((part) => (part.form === form ? part.of : [part])))],
})
