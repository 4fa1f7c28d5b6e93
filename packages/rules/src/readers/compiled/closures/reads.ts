import type { Truth } from "../../../values/truth.ts"
import type { Entry, Facts, Value } from "../../../values/value.ts"
import type { Setting } from "../../setting.ts"
import type { Operations } from "../operations.ts"
import type { Plan } from "../plan.ts"

/** Carries out a step for one case on one day. */
export type Read<T> = (facts: Facts, today: number) => T

/** How results are carried: what unknown is, and what two results that might both be meant come to. */
export interface Carried<T> {
  readonly unknown: T
  readonly agreed: (left: T, right: T) => T
  readonly of: (value: Value | undefined) => T
  readonly read: (plan: Plan) => Read<T>
}

/** How each representation carries results. */
export interface Representations {
  readonly truth: Carried<Truth>
  readonly number: Carried<number>
  readonly value: Carried<Value | undefined>
}

/** The closures of steps. Each is put together once, before what needs it. */
export interface Reads {
  readonly setting: Setting
  readonly operations: Operations
  readonly representations: Representations
  /** The entries that the aggregates look at, by slot. */
  readonly entries: Array<Entry | undefined>
  /** The day whose law governs, for plans that ask for it apart from the day. */
  readonly lawDay: number
  /** What a plan yields as truth; a value that is none is unknown. */
  readonly truth: (plan: Plan) => Read<Truth>
  /** What a plan yields as a number, NaN for unknown. */
  readonly number: (plan: Plan) => Read<number>
  /** What a plan yields as a value, `undefined` for unknown. */
  readonly value: (plan: Plan) => Read<Value | undefined>
}

/** The two sides of a step, as numbers. */
export const sidesOf = (
  { number }: Pick<Reads, "number">,
  { left, right }: { readonly left: Plan; readonly right: Plan },
): readonly [Read<number>, Read<number>] => [number(left), number(right)]
