import type { Setting } from "../../setting.ts"
import type { Plan, Representation } from "../plan.ts"
import type { Branches } from "./branches.ts"
import type { Writer } from "./writer.ts"

/** The texts of steps. `unknown` is a jump for an unknown result. */
export interface StepTexts {
  readonly writer: Writer
  readonly setting: Setting
  /** Branches on the truth of a plan. */
  readonly branch: (plan: Plan, branches: Branches) => void
  /** A known number, or a jump. */
  readonly number: (plan: Plan, unknown: string) => string
  /** A known value, or a jump. */
  readonly value: (plan: Plan, unknown: string) => string
  /** A result in a variable: 1, NaN or `undefined` where it is unknown. */
  readonly held: (plan: Plan, representation: Representation) => string
}

export const readAs = (
  steps: StepTexts,
  plan: Plan,
  representation: "number" | "value",
  unknown: string,
): string => (representation === "number" ? steps.number(plan, unknown) : steps.value(plan, unknown))
