import type { Value } from "../../values/value.ts"
import type { Problem } from "../proof.ts"

/** Values of the parts of an expression, in the order of its parts. */
export type Values = ReadonlyArray<Value | undefined>

/** Takes note of why an expression has no value. */
export type Report = (problem: Problem) => void

/** Takes no note. */
export const quiet: Report = () => {}
