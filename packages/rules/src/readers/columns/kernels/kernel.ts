/** Plans over whole columns. Two back ends, an interpreter by blocks and generated code, have one meaning. */

import type { Plan, Sort } from "../../compiled/plan.ts"
import type { Setting } from "../../setting.ts"
import type { Columns, DayCells } from "../columns.ts"

/** The arrays of a result, an entry a case. */
export type Output =
  /** 0 no, 1 unknown, 2 yes. */
  | { readonly sort: "truth"; readonly cells: Uint8Array }
  /** NaN where unknown. */
  | { readonly sort: "number"; readonly cells: Float64Array }
  /** Indices of the codes of the kernel, from 1 on; 0 where unknown. */
  | { readonly sort: "code"; readonly cells: Uint32Array }

/** The day, and the day whose law governs, for plans that tell them apart. */
export interface Days {
  readonly today: number | DayCells
  readonly lawDay: number | DayCells
}

/** The rows from one up to, not including, another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A kernel over some columns, on some days. */
export interface BoundKernel {
  /** The dictionary of outputs of codes. */
  readonly codes: ReadonlyArray<string>
  /** Writes the result of each root for the cases of a span; the first case is the first of the output. */
  readonly run: (into: ReadonlyArray<Output>, span: Span) => void
}

export interface Kernel {
  readonly bind: (columns: Columns, days: Days) => BoundKernel
}

export const allOf = ({ size }: Columns): Span => ({ from: 0, to: size })

/** A kernel for some plans. Its outputs are in their order. */
export type MakeKernel = (plans: ReadonlyArray<Plan>, setting: Setting) => Kernel

export const outputFor = (sort: Sort, size: number): Output => {
  switch (sort) {
    case "truth":
      return { sort, cells: new Uint8Array(size) }
    case "number":
      return { sort, cells: new Float64Array(size) }
    case "code":
      return { sort, cells: new Uint32Array(size) }
  }
}
