import { isUnknown, type Plan, type Sort, stepsOf } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { Columns, ListColumn } from "../../columns.ts"
import type { CodeBook } from "../binding.ts"
import type { Fits } from "../fits.ts"
import type { Days } from "../kernel.ts"
import { RowByRow } from "../row-by-row.ts"
import { Varying } from "../varying.ts"
import { EntryFrame, RowFrame } from "./frame.ts"
import { type Lane, type LaneOf, laneOf, ReusedLanes } from "./lanes.ts"
import { caseByCase } from "./program/case-by-case.ts"
import { fillCode } from "./program/codes.ts"
import { fillWith } from "./program/constants.ts"
import { EntriesStep, type Fold } from "./program/entries.ts"
import type { Frame, Making } from "./program/making.ts"
import { fillNumber } from "./program/numbers.ts"
import { spreadOver } from "./program/spreading.ts"
import { fillTruth } from "./program/truths.ts"

/** The common part of the programs of the same plans. */
export interface Programmed {
  readonly plans: ReadonlyArray<Plan>
  readonly setting: Setting
  readonly fits: Fits
}

/** The program of some plans over some columns: each step once, behind the steps that it needs. */
export class Program implements Making {
  readonly setting: Setting
  readonly columns: Columns
  readonly days: Days
  readonly book: CodeBook
  readonly rows: RowFrame
  readonly #roots: ReadonlyArray<Plan>
  readonly #fits: Fits
  readonly #varying: Varying
  readonly #reused = new ReusedLanes()
  /** The last loop over entries. */
  #entries: { readonly of: EntriesStep; readonly folds: Set<Plan> } | undefined
  #rowByRow: RowByRow | undefined

  constructor(
    { fits, plans, setting }: Programmed,
    columns: Columns,
    days: Days,
    book: CodeBook,
    rows: RowFrame,
  ) {
    this.setting = setting
    this.#fits = fits
    this.#roots = plans
    this.columns = columns
    this.days = days
    this.book = book
    this.rows = rows
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

  /** The lane of a plan; adds the steps that fill it. */
  lane<S extends Sort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
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

  reusedLane<S extends Sort>(sort: S): LaneOf<S> {
    return this.#reused.take(sort)
  }

  entriesOf(plan: Fold, list: ListColumn): EntriesStep {
    const before = this.#entries
    const [first] = before?.folds ?? []
    const joins =
      before !== undefined &&
      first?.form === "fold" &&
      first.list === plan.list &&
      first.slot === plan.slot &&
      this.rows.steps.at(-1) === before.of.step &&
      [plan.where, plan.of].every((part) => this.#isWithin(part, plan.slot, before.folds))
    if (joins) {
      before.folds.add(plan)
      return before.of
    }
    const of = new EntriesStep(plan.slot, list, this.rows, this.reusedLane("code").cells)
    this.#entries = { of, folds: new Set([plan]) }
    return of
  }

  /** Whether a plan needs only the entries of a slot and lanes of cases that are there before some folds. */
  #isWithin(plan: Plan, slot: number, folds: ReadonlySet<Plan>): boolean {
    if (plan.form === "constant") return true
    if (this.rows.lanes.has(plan)) return !folds.has(plan)
    return (
      this.#fits.open(plan).has(slot) &&
      this.#fits.hasForm(plan) &&
      stepsOf(plan).every((step) => this.#isWithin(step, slot, folds))
    )
  }

  #make<S extends Sort>(plan: Plan, sort: S, frame: Frame): LaneOf<S> {
    if (plan.form === "constant") {
      const lane = laneOf(sort)
      fillWith(lane, plan.value, this.book)
      return lane
    }
    if (frame instanceof EntryFrame && !this.#fits.open(plan).has(frame.slot))
      return spreadOver(this, frame, this.lane(plan, sort, this.rows)) as LaneOf<S>
    const isFilledOnce = frame instanceof RowFrame && !this.#varying.has(plan)
    const lane: Lane = isFilledOnce ? laneOf(sort) : this.reusedLane(sort)
    if (!this.#fits.hasForm(plan)) frame.steps.push(caseByCase(this, this.#singleCases(), plan, lane))
    else if (lane.sort === "truth") fillTruth(this, plan, lane, frame)
    else if (lane.sort === "number") fillNumber(this, plan, lane, frame)
    else fillCode(this, plan, lane, frame)
    return lane as LaneOf<S>
  }

  #singleCases(): RowByRow {
    this.#rowByRow ??= new RowByRow(this.#roots, this.setting, this.columns)
    return this.#rowByRow
  }
}
