import type { Truth } from "../../../values/truth.ts"
import { constant, isNumber, isPlainCode, type Plan, type PlanOf } from "../plan.ts"

const flip = (truth: Truth): Truth => (2 - truth) as Truth

/** Whether a number lies between two others, both included. Of one limit alone, the answer is yes inside. */
const within = (of: Plan, low: number, high: number, inside: Truth = 2): Plan => {
  if (inside === 0 && low === Number.NEGATIVE_INFINITY) return within(of, high + 1, Number.POSITIVE_INFINITY)
  if (inside === 0 && high === Number.POSITIVE_INFINITY) return within(of, Number.NEGATIVE_INFINITY, low - 1)
  return { form: "within", sort: "truth", of, low, high, inside, outside: flip(inside) }
}

/** Whether the left number is at least the right one. */
export const order = (left: Plan, right: Plan): Plan => {
  if (isNumber(right)) return within(left, right.value, Number.POSITIVE_INFINITY)
  if (isNumber(left)) return within(right, Number.NEGATIVE_INFINITY, left.value)
  return { form: "order", sort: "truth", left, right, whenAtLeast: 2, whenLess: 0 }
}

/** Whether a code is one of some; of a fact with a vocabulary, the truth of each code. */
export const among = (of: Plan, codes: ReadonlySet<string>): Plan => {
  const vocabulary = of.form === "fact" && isPlainCode(of.fact) ? of.fact.codes : undefined
  if (of.form !== "fact" || vocabulary === undefined)
    return { form: "among", sort: "truth", of, codes, inside: 2, outside: 0 }
  const truths = new Map(vocabulary.map((code): [string, Truth] => [code, codes.has(code) ? 2 : 0]))
  return { form: "codeFact", sort: "truth", id: of.fact.id, truths }
}

export const same = (left: Plan, right: Plan): Plan => {
  for (const [of, fixed] of [
    [left, right],
    [right, left],
  ] as const) {
    if (isNumber(fixed)) return within(of, fixed.value, fixed.value)
    if (fixed.form === "constant" && typeof fixed.value === "string") return among(of, new Set([fixed.value]))
  }
  return { form: "same", sort: "truth", left, right, whenSame: 2, whenDifferent: 0 }
}

/** The negation of a plan, without a step of its own where possible. */
export const negated = (plan: Plan): Plan => {
  switch (plan.form) {
    case "constant":
      return plan.value === undefined ? plan : constant(!plan.value, "truth")
    case "truthFact":
      return { ...plan, whenYes: flip(plan.whenYes), whenNo: flip(plan.whenNo) }
    case "codeFact":
      return { ...plan, truths: new Map([...plan.truths].map(([code, truth]) => [code, flip(truth)])) }
    case "within":
      return within(plan.of, plan.low, plan.high, flip(plan.inside))
    case "among":
      return { ...plan, inside: flip(plan.inside), outside: flip(plan.outside) }
    case "order":
      return { ...plan, whenAtLeast: flip(plan.whenAtLeast), whenLess: flip(plan.whenLess) }
    case "same":
      return { ...plan, whenSame: flip(plan.whenSame), whenDifferent: flip(plan.whenDifferent) }
    case "not":
      return plan.of
    default:
      return { form: "not", sort: "truth", of: plan }
  }
}

/** Conditions on one number that all have to hold, as one. */
const narrowed = (parts: ReadonlyArray<Plan>): ReadonlyArray<Plan> => {
  const places = new Map<Plan, number>()
  const found: Array<Plan> = []
  for (const part of parts) {
    const place = part.form === "within" && part.inside === 2 ? places.get(part.of) : undefined
    if (part.form === "within" && part.inside === 2 && place !== undefined) {
      const other = found[place] as PlanOf<"within">
      found[place] = within(part.of, Math.max(part.low, other.low), Math.min(part.high, other.high))
    } else {
      if (part.form === "within" && part.inside === 2) places.set(part.of, found.length)
      found.push(part)
    }
  }
  return found
}

export const junction = (form: "all" | "any", parts: ReadonlyArray<Plan>): Plan => {
  const of = form === "all" ? narrowed(parts) : parts
  return of.length === 1 ? (of[0] as Plan) : { form, sort: "truth", of }
}
