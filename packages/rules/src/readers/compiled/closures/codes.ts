import { isChoice, type Plan } from "../plan.ts"
import { readChoice } from "./choices.ts"
import { readGiven } from "./leaves.ts"
import { type Read, type Reads, unknownResults } from "./reads.ts"

/** Reads a step of the sort `code`. */
export const readCode = (reads: Reads, plan: Plan): Read<string | undefined> => {
  if (isChoice(plan)) return readChoice(reads, plan, { unknown: unknownResults.code, read: reads.code })
  if (plan.form === "fact" || plan.form === "field") return readGiven(reads, plan) as Read<string | undefined>
  throw new TypeError(`A step of the form ${plan.form} is no code.`)
}
