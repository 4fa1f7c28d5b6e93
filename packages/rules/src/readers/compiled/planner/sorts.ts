import { isExact } from "../../../values/ratio.ts"
import type { Kind, Value } from "../../../values/value.ts"
import { isOfKind } from "../../apply.ts"
import { isUnknown, type Plan, type PlanOf, type Sort, yields } from "../plan.ts"

/** The sort of the values of a kind. */
export const sortOfKind: { readonly [K in Kind]: Exclude<Sort, "mixed"> } = {
  truth: "truth",
  count: "number",
  money: "number",
  day: "number",
  term: "term",
  ratio: "ratio",
  code: "code",
}

const sortOfValue = (value: Value): Sort => {
  switch (typeof value) {
    case "boolean":
      return "truth"
    case "number":
      return isExact(value) ? "number" : "mixed"
    case "string":
      return "code"
    default:
      return isOfKind("term", value) ? "term" : isOfKind("ratio", value) ? "ratio" : "mixed"
  }
}

export const constant = (value: Value | undefined): PlanOf<"constant"> => ({
  form: "constant",
  sort: value === undefined ? "mixed" : sortOfValue(value),
  value,
})

export const unknownPlan: PlanOf<"constant"> = { form: "constant", sort: "mixed", value: undefined }

/** The one sort of several plans, or `mixed`. */
export const commonSort = (plans: ReadonlyArray<Plan>): Sort => {
  const known = plans.find((plan) => !isUnknown(plan))
  return known !== undefined && plans.every((plan) => yields(plan, known.sort)) ? known.sort : "mixed"
}

export const allYield = (plans: ReadonlyArray<Plan>, sort: Sort): boolean =>
  plans.every((plan) => yields(plan, sort))
