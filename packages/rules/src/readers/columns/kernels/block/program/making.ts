import type { Plan } from "../../../../compiled/plan.ts"
import type { Setting } from "../../../../setting.ts"
import type { Columns, ListColumn } from "../../../columns.ts"
import type { CodeBook } from "../../binding.ts"
import type { Days, LaneSort } from "../../kernel.ts"
import type { CalendarOperations } from "../../operations.ts"
import type { EntryFrame, RowFrame } from "../frame.ts"
import type { LaneOf, PairLane } from "../lanes.ts"
import type { Aggregate, EntriesStep } from "./entries.ts"

export type Frame = RowFrame | EntryFrame

/** A program under construction. */
export interface Making {
  readonly setting: Setting
  readonly operations: CalendarOperations
  readonly columns: Columns
  readonly days: Days
  /** The numbers of the codes. All codes that can occur were numbered before. */
  readonly book: CodeBook
  readonly rows: RowFrame
  /** The lane of a plan; adds the steps that fill it. */
  readonly lane: <S extends LaneSort>(plan: Plan, sort: S, frame: Frame) => LaneOf<S>
  readonly truth: (plan: Plan, frame: Frame) => Uint8Array
  readonly number: (plan: Plan, frame: Frame) => Float64Array
  readonly code: (plan: Plan, frame: Frame) => Int32Array
  readonly pair: (plan: Plan, sort: "term" | "ratio", frame: Frame) => PairLane
  /** A lane for steps that fill it in every block before it is read. */
  readonly reusedLane: <S extends LaneSort>(sort: S) => LaneOf<S>
  /** The loop over entries of an aggregate. */
  readonly entriesOf: (plan: Aggregate, list: ListColumn) => EntriesStep
  /** The list of a slot. */
  readonly listOf: (slot: number) => string | undefined
}
