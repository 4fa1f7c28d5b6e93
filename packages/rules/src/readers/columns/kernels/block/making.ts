/**
 * What the makers of single steps ask of the program that they are made for.
 *
 * @module
 */

import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import type { NumberCells } from "../../cells.ts"
import type { Columns } from "../../columns.ts"
import type { LaneSort } from "../kernel.ts"
import type { EntryFrame, RowFrame } from "./frame.ts"
import type { LaneOf } from "./lanes.ts"
import type { Known } from "./truth-loops.ts"

/** Cases, or entries of their lists. */
export type Frame = RowFrame | EntryFrame

/** A program in the making. */
export interface Making {
  readonly columns: Columns
  readonly rows: RowFrame
  /** The lane of a plan. The steps that fill it come before all that are added later. */
  readonly lane: <S extends LaneSort>(plan: Plan, sort: S, frame: Frame) => LaneOf<S>
  readonly truth: (plan: Plan, frame: Frame) => Uint8Array
  readonly number: (plan: Plan, frame: Frame) => Float64Array
  readonly code: (plan: Plan, frame: Frame) => Int32Array
  /** What each code comes to by its number. */
  readonly tableOf: (codes: ReadonlySet<string>, inside: number, outside: number) => Uint8Array
  /** Between which numbers the cells of a fact are known. */
  readonly known: (fact: PlanOf<"numberFact">, cells: NumberCells) => Known
  /** Says which list the entries of a slot are of. */
  readonly openList: (slot: number, list: string) => void
}
