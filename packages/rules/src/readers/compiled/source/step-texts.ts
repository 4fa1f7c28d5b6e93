import type { Setting } from "../../setting.ts"
import type { Plan, Representation } from "../plan.ts"
import type { Branches } from "./branches.ts"
import type { Writer } from "./writer.ts"

/** The texts of steps. `unknown` is a jump, for a result that is not known. */
export interface StepTexts {
  readonly writer: Writer
  readonly setting: Setting
  /** Goes where the truth of a plan leads. */
  readonly branch: (plan: Plan, branches: Branches) => void
  /** A number that is known, or a jump. */
  readonly number: (plan: Plan, unknown: string) => string
  /** A value that is known, or a jump. */
  readonly value: (plan: Plan, unknown: string) => string
  /** A result, known or not, under a name: 1, NaN or `undefined` where it is unknown. */
  readonly held: (plan: Plan, representation: Representation) => string
}

/** The text of a number or of a value. */
export const readAs = (
  steps: StepTexts,
  plan: Plan,
  representation: "number" | "value",
  unknown: string,
): string => (representation === "number" ? steps.number(plan, unknown) : steps.value(plan, unknown))
