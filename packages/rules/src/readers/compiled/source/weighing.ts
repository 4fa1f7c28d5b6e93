import type { Plan, PlanOf, Representation } from "../plan.ts"
import { rangesOfTable } from "../ranges.ts"
import { writeExceptions } from "./exceptions.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeTable } from "./tables.ts"
import { unknowns } from "./unknown-results.ts"

/** Whether several results of a form are possible until all parts are read. */
export const isWeighed = (plan: Plan): plan is PlanOf<"table" | "unless"> =>
  plan.form === "unless" || (plan.form === "table" && rangesOfTable(plan) === undefined)

/** The result in a variable, known or not. */
export const weighed = (
  steps: StepTexts,
  plan: PlanOf<"table" | "unless">,
  representation: Representation,
): string => {
  const { writer } = steps
  const result = writer.variable("h", unknowns[representation])
  if (plan.form === "table") writeTable(steps, plan, representation, result)
  else writeExceptions(steps, plan, representation, result)
  return result
}
