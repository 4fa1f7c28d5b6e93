import type { Truth } from "../../../values/truth.ts"
import type { Entry, Facts } from "../../../values/value.ts"
import type { Setting } from "../../setting.ts"
import type { Plan, Sort } from "../plan.ts"

/** Carries out a step for one case on one day. */
export type Read<T> = (facts: Facts, today: number) => T

/** What a step of each sort yields. */
export interface Results {
  readonly truth: Truth
  readonly number: number
  readonly code: string | undefined
}

/** The unknown result of each sort. */
export const unknownResults: Results = { truth: 1, number: Number.NaN, code: undefined }

/** The closures of steps, each built once. */
export type Reads = { readonly [S in Sort]: (plan: Plan) => Read<Results[S]> } & {
  readonly setting: Setting
  /** The current entries of folds, by slot. */
  readonly entries: Array<Entry | undefined>
  /** The day whose law governs, where it is an argument beside the day. */
  readonly lawDay: number
}

export const sidesOf = (
  { number }: Pick<Reads, "number">,
  { left, right }: { readonly left: Plan; readonly right: Plan },
): readonly [Read<number>, Read<number>] => [number(left), number(right)]
