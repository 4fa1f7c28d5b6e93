/**
 * Puts the steps of plans together for a block of cases: each step once, in an order in which what it needs comes before it.
 *
 * @module
 */

import { isUnknown, type Plan } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { Columns } from "../../columns.ts"
import type { CodeBook } from "../binding.ts"
import { Fits } from "../fits.ts"
import type { Days, LaneSort } from "../kernel.ts"
import { type CalendarOperations, calendarOperations } from "../operations.ts"
import { RowByRow } from "../row-by-row.ts"
import { Varying } from "../varying.ts"
import { EntryFrame, RowFrame } from "./frame.ts"
import { type Lane, type LaneOf, laneOf, type PairLane } from "./lanes.ts"
import { caseByCase } from "./program/case-by-case.ts"
import { fillCode } from "./program/codes.ts"
import { fillWith } from "./program/constants.ts"
import type { Frame, Making } from "./program/making.ts"
import { fillNumber } from "./program/numbers.ts"
import { fillPair } from "./program/pairs.ts"
import { spreadOver } from "./program/spreading.ts"
import { fillTruth } from "./program/truths.ts"

/** The program of some plans over some columns. */
export class Program implements Making {
  readonly setting: Setting
  readonly operations: CalendarOperations
  readonly columns: Columns
  readonly days: Days
  readonly book: CodeBook
  readonly rows: RowFrame
  readonly #roots: ReadonlyArray<Plan>
  readonly #fits = new Fits()
  readonly #varying: Varying
  readonly #lists = new Map<number, string>()
  #rowByRow: RowByRow | undefined

  constructor(
    roots: ReadonlyArray<Plan>,
    setting: Setting,
    columns: Columns,
    days: Days,
    book: CodeBook,
    rows: RowFrame,
  ) {
    this.setting = setting
    this.operations = calendarOperations(setting)
    this.columns = columns
    this.days = days
    this.book = book
    this.rows = rows
    this.#roots = roots
    this.#varying = new Varying((day) => typeof days[day] !== "number")
  }

  truth(plan: Plan, frame: Frame): Uint8Array {
    return this.lane(plan, "truth", frame).cells
  }

  number(plan: Plan, frame: Frame): Float64Array {
    return this.lane(plan, "number", frame).cells
  }

  code(plan: Plan, frame: Frame): Int32Array {
    return this.lane(plan, "code", frame).cells
  }

  pair(plan: Plan, sort: "term" | "ratio", frame: Frame): PairLane {
    return this.lane(plan, sort, frame)
  }

  /** The lane of a plan. The steps that fill it are part of the program from then on. */
  lane<S extends LaneSort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
    if (isUnknown(plan)) {
      const lane = laneOf(sort)
      fillWith(lane, undefined, this.book)
      return lane
    }
    const known = frame.lanes.get(plan)
    if (known !== undefined) return known as LaneOf<S>
    const before = frame.steps.length
    const lane = this.#make(plan, sort, frame)
    frame.lanes.set(plan, lane)
    if (frame instanceof RowFrame && !this.#varying.has(plan)) frame.once.push(...frame.steps.splice(before))
    return lane
  }

  openList(slot: number, list: string): void {
    this.#lists.set(slot, list)
  }

  listOf(slot: number): string | undefined {
    return this.#lists.get(slot)
  }

  #make<S extends LaneSort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
    if (plan.form === "constant") {
      const lane = laneOf(sort)
      fillWith(lane, plan.value, this.book)
      return lane
    }
    if (frame instanceof EntryFrame && !this.#fits.open(plan).has(frame.slot))
      return spreadOver(frame, this.lane(plan, sort, this.rows)) as LaneOf<S>
    const lane: Lane = laneOf(sort)
    if (!this.#fits.hasForm(plan)) frame.steps.push(caseByCase(this, this.#singleCases(), plan, lane))
    else if (lane.sort === "truth") fillTruth(this, plan, lane, frame)
    else if (lane.sort === "number") fillNumber(this, plan, lane, frame)
    else if (lane.sort === "code") fillCode(this, plan, lane, frame)
    else fillPair(this, plan, lane, frame)
    return lane as LaneOf<S>
  }

  #singleCases(): RowByRow {
    this.#rowByRow ??= new RowByRow(this.#roots, this.setting, this.columns)
    return this.#rowByRow
  }
}
