import { isChoice, type Plan } from "../plan.ts"
import { chosen } from "./choices.ts"
import { writeGiven } from "./leaves.ts"
import type { StepTexts } from "./step-texts.ts"

/** Writes a step of the sort `code`; jumps where it is unknown. */
export const writeCode = (steps: StepTexts, plan: Plan, unknown: string): string => {
  if (isChoice(plan)) return chosen(steps, plan, unknown)
  if (plan.form === "fact" || plan.form === "field") return writeGiven(steps, plan, unknown)
  throw new TypeError(`A step of the form ${plan.form} is no code.`)
}
