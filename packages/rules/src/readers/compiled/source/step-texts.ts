/** What the writers of single steps ask of the text that they write for. */

import type { Setting } from "../../setting.ts"
import type { Carrier, Plan } from "../plan.ts"
import type { Ways } from "./ways.ts"
import type { Writer } from "./writer.ts"

/** The texts of steps. `unknown` is a jump, for a result that is not known. */
export interface StepTexts {
  readonly writer: Writer
  readonly setting: Setting
  /** Goes where the truth of a plan leads. */
  readonly branch: (plan: Plan, ways: Ways) => void
  /** A number that is known, or a jump. */
  readonly number: (plan: Plan, unknown: string) => string
  /** A value that is known, or a jump. */
  readonly value: (plan: Plan, unknown: string) => string
  /** A result, known or not, under a name: 1, NaN or `undefined` where it is unknown. */
  readonly held: (plan: Plan, carrier: Carrier) => string
}

/** The text of a number or of a value. */
export const readAs = (steps: StepTexts, plan: Plan, carrier: "number" | "value", unknown: string): string =>
  carrier === "number" ? steps.number(plan, unknown) : steps.value(plan, unknown)
