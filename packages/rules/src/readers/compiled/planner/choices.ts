import type { Node } from "../../../expression.ts"
import { versionOn } from "../../../law/version.ts"
import { isExact } from "../../../values/ratio.ts"
import { sameValue } from "../../apply.ts"
import type { Setting } from "../../setting.ts"
import { isUnknown, type Plan, yields } from "../plan.ts"
import type { Range } from "../ranges.ts"
import { junction, negated } from "./logic.ts"
import { commonSort, constant, unknownPlan } from "./sorts.ts"

/** The plan of a condition and its two sides; `undefined` leaves it to `apply`. */
export const plannedWhen = (condition: Plan, gives: Plan, otherwise: Plan): Plan | undefined => {
  if (!yields(condition, "truth")) return undefined
  if (condition.form === "constant" && condition.value !== undefined)
    return condition.value ? gives : otherwise
  if (gives === otherwise || (isUnknown(gives) && isUnknown(otherwise))) return gives
  const fixed = gives.form === "constant" && otherwise.form === "constant"
  if (fixed && sameValue(gives.value, otherwise.value)) return gives
  const sort = commonSort([gives, otherwise])
  if (sort === "truth") {
    // A constant side makes it a conjunction or a disjunction with the same answers.
    if (gives.form === "constant" && gives.value !== undefined)
      return gives.value
        ? junction("any", [condition, otherwise])
        : junction("all", [negated(condition), otherwise])
    if (otherwise.form === "constant" && otherwise.value !== undefined)
      return otherwise.value
        ? junction("any", [negated(condition), gives])
        : junction("all", [condition, gives])
  }
  const agreeing = !fixed && !isUnknown(gives) && !isUnknown(otherwise)
  return { form: "when", sort, condition, gives, otherwise, agreeing }
}

/** The plan of exceptions over a general rule; `undefined` leaves it to `apply`. */
export const plannedUnless = (
  node: Extract<Node, { op: "unless" }>,
  parts: ReadonlyArray<Plan>,
): Plan | undefined => {
  const general = parts[0] ?? unknownPlan
  const exceptions = node.exceptions.flatMap(({ rank }, index) => {
    const when = parts[1 + 2 * index] ?? unknownPlan
    const gives = parts[2 + 2 * index] ?? unknownPlan
    return when.form === "constant" && when.value === false ? [] : [{ rank, when, gives }]
  })
  if (!exceptions.every(({ when }) => yields(when, "truth"))) return undefined
  if (exceptions.length === 0) return general
  // Exceptions with one constant answer, such as bars, are conditions beside the general one.
  if (yields(general, "truth"))
    for (const bar of [true, false])
      if (exceptions.every(({ gives }) => gives.form === "constant" && gives.value === bar))
        return junction(bar ? "any" : "all", [
          ...exceptions.map(({ when }) => (bar ? when : negated(when))),
          general,
        ])
  const ranks = [...new Set(exceptions.map(({ rank }) => rank))]
    .sort((a, b) => b - a)
    .map((rank) => exceptions.filter((exception) => exception.rank === rank))
  const sort = commonSort([general, ...exceptions.map(({ gives }) => gives)])
  return { form: "unless", sort, general, ranks }
}

/** What holds from one day to another, both included, as a table of the day. */
const tableOfDays = (at: Plan, entries: ReadonlyArray<Range>): Plan => ({
  form: "table",
  sort: commonSort(entries.map(({ gives }) => gives)),
  hitPolicy: "first",
  columns: [{ of: at, as: "number" }],
  rows: entries.map(({ gives, high, low }) => ({ asks: [{ ask: "within", column: 0, low, high }], gives })),
})

/** The plan of wordings over time, a table of the day; `undefined` leaves it to `apply`. */
export const plannedVersions = (
  node: Extract<Node, { op: "versions" }>,
  parts: ReadonlyArray<Plan>,
): Plan | undefined => {
  const [at = unknownPlan, ...wordings] = parts
  if (isUnknown(at)) return unknownPlan
  if (at.sort !== "number") return undefined
  if (at.form === "constant") {
    const day = at.value as number
    const place = versionOn(node.versions, day)
    return place === undefined ? unknownPlan : (wordings[place] ?? unknownPlan)
  }
  if (node.versions.some(({ from = 0, to = 0 }) => !isExact(from) || !isExact(to))) return undefined
  const entries = node.versions.map(({ from, to }, index) => ({
    low: from ?? Number.NEGATIVE_INFINITY,
    high: to === undefined ? Number.POSITIVE_INFINITY : to - 1,
    gives: wordings[index] ?? unknownPlan,
  }))
  return tableOfDays(at, entries)
}

/** The plan of a parameter over time; `undefined` leaves it to `apply`. */
export const plannedParameter = (
  node: Extract<Node, { op: "parameter" }>,
  at: Plan,
  { pack }: Setting,
): Plan | undefined => {
  if (isUnknown(at)) return unknownPlan
  const parameter = pack.parameters.get(node.id)
  if (parameter === undefined) return unknownPlan
  if (at.sort !== "number") return undefined
  if (parameter.values.every(({ value }) => value === undefined)) return unknownPlan
  const entries = parameter.values.map(({ from, value }, index) => ({
    low: from,
    high: (parameter.values[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1,
    gives: constant(value),
  }))
  return tableOfDays(at, entries)
}
