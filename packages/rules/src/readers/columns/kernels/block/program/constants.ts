import type { Ratio } from "../../../../../values/ratio.ts"
import type { Term } from "../../../../../values/term.ts"
import type { Value } from "../../../../../values/value.ts"
import type { Plan, PlanOf } from "../../../../compiled/plan.ts"
import type { CodeBook } from "../../binding.ts"
import { numbersOf } from "../../operations.ts"
import type { Lane } from "../lanes.ts"

/** Whether a plan is a constant term or fraction. */
export const isPair = (plan: Plan): plan is PlanOf<"constant"> & { readonly value: Term | Ratio } =>
  plan.form === "constant" && typeof plan.value === "object"

/** Fills a lane with one value; `undefined` is unknown. */
export const fillWith = (lane: Lane, value: Value | undefined, book: CodeBook): void => {
  switch (lane.sort) {
    case "truth":
      lane.cells.fill(value === undefined ? 1 : value === true ? 3 : 0)
      break
    case "number":
      lane.cells.fill(value === undefined ? Number.NaN : (value as number))
      break
    case "code":
      lane.cells.fill(value === undefined ? 0 : book.numberOf(value as string))
      break
    case "term":
    case "ratio": {
      const [first, second] = numbersOf(value)
      lane.first.fill(first)
      lane.second.fill(second)
    }
  }
}
