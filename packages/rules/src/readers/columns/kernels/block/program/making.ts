import type { Plan, Sort } from "../../../../compiled/plan.ts"
import type { Setting } from "../../../../setting.ts"
import type { Columns, ListColumn } from "../../../columns.ts"
import type { CodeBook } from "../../binding.ts"
import type { Days } from "../../kernel.ts"
import type { EntryFrame, RowFrame } from "../frame.ts"
import type { LaneOf } from "../lanes.ts"
import type { EntriesStep, Fold } from "./entries.ts"

export type Frame = RowFrame | EntryFrame

/** A program under construction. */
export interface Making {
  readonly setting: Setting
  readonly columns: Columns
  readonly days: Days
  /** The numbers of the codes. All codes that can occur were numbered before. */
  readonly book: CodeBook
  readonly rows: RowFrame
  /** The lane of a plan; adds the steps that fill it. */
  readonly lane: <S extends Sort>(plan: Plan, sort: S, frame: Frame) => LaneOf<S>
  readonly truth: (plan: Plan, frame: Frame) => Uint8Array
  readonly number: (plan: Plan, frame: Frame) => Float64Array
  readonly code: (plan: Plan, frame: Frame) => Int32Array
  /** A lane for steps that fill it in every block before it is read. */
  readonly reusedLane: <S extends Sort>(sort: S) => LaneOf<S>
  /** The loop over entries of a fold. */
  readonly entriesOf: (plan: Fold, list: ListColumn) => EntriesStep
}
