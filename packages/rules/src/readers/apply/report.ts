import type { Value } from "../../values/value.ts"
import type { Problem } from "../proof.ts"

/** Values of the parts of an expression, in the order of its parts. */
export type Values = ReadonlyArray<Value | undefined>

/** Takes the reason why an expression has no value. */
export type Report = (problem: Problem) => void

export const quiet: Report = () => {}
