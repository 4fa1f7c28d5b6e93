import type { Truth } from "../../../values/truth.ts"
import type { Entry, Facts, Value } from "../../../values/value.ts"
import type { Setting } from "../../setting.ts"
import type { Operations } from "../operations.ts"
import type { Plan } from "../plan.ts"

/** Carries out a step for one case on one day. */
export type Read<T> = (facts: Facts, today: number) => T

/** A representation of results: its unknown, and the result of two possible ones. */
export interface Carried<T> {
  readonly unknown: T
  readonly agreed: (left: T, right: T) => T
  readonly of: (value: Value | undefined) => T
  readonly read: (plan: Plan) => Read<T>
}

export interface Representations {
  readonly truth: Carried<Truth>
  readonly number: Carried<number>
  readonly value: Carried<Value | undefined>
}

/** The closures of steps, each built once. */
export interface Reads {
  readonly setting: Setting
  readonly operations: Operations
  readonly representations: Representations
  /** The current entries of aggregates, by slot. */
  readonly entries: Array<Entry | undefined>
  /** The day whose law governs, where it is an argument beside the day. */
  readonly lawDay: number
  /** A plan as truth; other values are unknown. */
  readonly truth: (plan: Plan) => Read<Truth>
  /** A plan as a number, NaN for unknown. */
  readonly number: (plan: Plan) => Read<number>
  /** A plan as a value, `undefined` for unknown. */
  readonly value: (plan: Plan) => Read<Value | undefined>
}

export const sidesOf = (
  { number }: Pick<Reads, "number">,
  { left, right }: { readonly left: Plan; readonly right: Plan },
): readonly [Read<number>, Read<number>] => [number(left), number(right)]
