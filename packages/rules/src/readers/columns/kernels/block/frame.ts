import type { Plan } from "../../../compiled/plan.ts"
import type { Lane } from "./lanes.ts"

/** Fills a lane for so many cases of the block. */
export type Step = (size: number) => void

/** The cases of a block. */
export class RowFrame {
  readonly lanes = new Map<Plan, Lane>()
  /** Steps whose result is the same for every case: carried out once a run. */
  readonly once: Array<Step> = []
  readonly steps: Array<Step> = []
  /** The row of the columns at which the block begins. */
  from = 0

  run(size: number): void {
    for (const step of this.steps) step(size)
  }
}

/** The entries of one list, of the cases of a block; as many at a time as a lane holds. */
export class EntryFrame {
  readonly lanes = new Map<Plan, Lane>()
  readonly steps: Array<Step> = []
  /** Of each entry in the lanes its case, counted from the beginning of the block of cases. */
  readonly rowOf: Int32Array
  /** The entry of the list at which the lanes begin. */
  from = 0

  readonly slot: number

  constructor(slot: number, rowOf: Int32Array) {
    this.slot = slot
    this.rowOf = rowOf
  }

  run(size: number): void {
    for (const step of this.steps) step(size)
  }
}
