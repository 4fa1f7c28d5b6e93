import type { Plan } from "../../../compiled/plan.ts"
import type { Lane } from "./lanes.ts"

/** Fills a lane for the first cases of the block. */
export type Step = (size: number) => void

/** The cases of a block. */
export class RowFrame {
  readonly lanes = new Map<Plan, Lane>()
  /** Steps with the same result for every case, carried out once a run. */
  readonly once: Array<Step> = []
  readonly steps: Array<Step> = []
  /** The first row of the block. */
  from = 0

  run(size: number): void {
    for (const step of this.steps) step(size)
  }
}

/** The entries of one list of the cases of a block, a lane at a time. */
export class EntryFrame {
  readonly lanes = new Map<Plan, Lane>()
  readonly steps: Array<Step> = []
  /** The case of each entry, from the beginning of the block. */
  readonly rowOf: Int32Array
  /** The first entry of the lanes. */
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
