import { memoize } from "effect/Function"
import { isExact } from "../../../values/ratio.ts"
import { measureOfTerm, type Term } from "../../../values/term.ts"
import { isOfKind } from "../../apply.ts"
import type { Plan } from "../plan.ts"
import { constant, unknownPlan } from "./sorts.ts"

export const isExactNumber = (value: unknown): value is number => typeof value === "number" && isExact(value)

/** The measure of a term, without making the term where that is possible. */
export const measure: (term: Plan) => Plan = /* @__PURE__ */ memoize((term) => {
  switch (term.form) {
    case "constant":
      return isOfKind("term", term.value) ? constant(measureOfTerm(term.value as Term)) : unknownPlan
    case "termOfMeasure":
      return term.measure.form === "remainder"
        ? { form: "settled", sort: "number", of: term.measure }
        : term.measure
    case "smallest":
    case "greatest":
      return { form: term.form, sort: "number", of: term.of.map(measure) }
    default:
      return { form: "measure", sort: "number", of: term }
  }
})

/** The term that has a measure. */
export const termOf = (of: Plan): Plan => ({ form: "termOfMeasure", sort: "term", measure: of })
