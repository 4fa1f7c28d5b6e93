import type { Setting } from "../../setting.ts"
import type { Plan } from "../plan.ts"
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
  /** A known code, or a jump. */
  readonly code: (plan: Plan, unknown: string) => string
  /** A known number or code, or a jump. */
  readonly scalar: (plan: Plan, unknown: string) => string
  /** A result in a variable: 1, NaN or `undefined` where it is unknown. */
  readonly held: (plan: Plan) => string
}
