/** Plans over whole columns. Two back ends, an interpreter by blocks and generated code, have one meaning. */

import type { Plan, Sort } from "../../compiled/plan.ts"
import type { Setting } from "../../setting.ts"
import type { Columns, DayCells } from "../columns.ts"

/** The kinds of lanes: what a step yields for many cases at once. */
export type LaneSort = Exclude<Sort, "mixed">

/** What a kernel is to yield: a plan, and as what. The plan has to fit; see `Fits`. */
export interface Root {
  readonly plan: Plan
  readonly sort: LaneSort
}

/** Where a result is written, an entry a case. */
export type Output =
  /** 0 no, 1 unknown, 2 yes. */
  | { readonly sort: "truth"; readonly cells: Uint8Array }
  /** NaN where unknown. */
  | { readonly sort: "number"; readonly cells: Float64Array }
  /** Places in the codes that the run returns, from 1 on; 0 where unknown. */
  | { readonly sort: "code"; readonly cells: Uint32Array }
  /** Months and days of a term, numerator and denominator of a fraction; the first NaN where unknown. */
  | { readonly sort: "term" | "ratio"; readonly first: Float64Array; readonly second: Float64Array }

/** The day asked, and the day whose law governs, where the plan was made to tell them apart. */
export interface Days {
  readonly today: number | DayCells
  readonly lawDay: number | DayCells
}

/** The cases from one row up to, not including, another. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A kernel over some columns, on some days. */
export interface BoundKernel {
  /** The codes that outputs of codes speak of. */
  readonly codes: ReadonlyArray<string>
  /**
   * Writes the result of each root into the output of its place, for the cases of a span; the first of them is the first of the
   * output.
   */
  readonly run: (into: ReadonlyArray<Output>, span: Span) => void
}

/** Carries out its roots for cases of some columns. */
export interface Kernel {
  readonly bind: (columns: Columns, days: Days) => BoundKernel
}

/** All cases of some columns. */
export const allOf = ({ size }: Columns): Span => ({ from: 0, to: size })

/** Makes kernels. */
export type MakeKernel = (roots: ReadonlyArray<Root>, setting: Setting) => Kernel

/** An output for so many cases. */
export const outputFor = (sort: LaneSort, size: number): Output => {
  switch (sort) {
    case "truth":
      return { sort, cells: new Uint8Array(size) }
    case "number":
      return { sort, cells: new Float64Array(size) }
    case "code":
      return { sort, cells: new Uint32Array(size) }
    case "term":
    case "ratio":
      return { sort, first: new Float64Array(size), second: new Float64Array(size) }
  }
}
