import type { PlanOf } from "../../../../compiled/plan.ts"
import type { ListColumn } from "../../../columns.ts"
import { EntryFrame, type RowFrame, type Step } from "../frame.ts"
import { blockSize } from "../lanes.ts"

export type Fold = PlanOf<"fold">

/** Accumulates a fold for each case of a block. */
export interface Tallying {
  readonly start: (size: number) => void
  /** Takes the entries in the lanes of the frame. */
  readonly take: (entries: number) => void
  readonly end: (size: number) => void
}

interface Forgetting extends Tallying {
  /** Makes the result of a case unknown, for an unknown list. */
  readonly forget: (i: number) => void
}

/** Finds the case of each entry, from the beginning of the block; returns the last case. */
const findRows = (
  entries: number,
  from: number,
  offsets: Uint32Array,
  firstRow: number,
  rowOf: Int32Array,
  start: number,
): number => {
  let row = start
  let end = offsets[firstRow + row + 1] as number
  for (let i = 0; i < entries; i++) {
    while (end <= from + i) end = offsets[firstRow + ++row + 1] as number
    rowOf[i] = row
  }
  return row
}

/** One loop over the entries of a list, a lane at a time, for one fold or several. */
export class EntriesStep {
  readonly frame: EntryFrame
  readonly tallies: Array<Forgetting> = []
  readonly #list: ListColumn
  readonly #rows: RowFrame

  constructor(slot: number, list: ListColumn, rows: RowFrame, rowOf: Int32Array) {
    this.frame = new EntryFrame(slot, rowOf)
    this.#list = list
    this.#rows = rows
  }

  readonly step: Step = (size) => {
    const { frame, tallies } = this
    const { known, offsets } = this.#list
    const { from: firstRow } = this.#rows
    for (const { start } of tallies) start(size)
    const last = offsets[firstRow + size] as number
    let row = 0
    for (let from = offsets[firstRow] as number; from < last; from += blockSize) {
      const entries = Math.min(blockSize, last - from)
      row = findRows(entries, from, offsets, firstRow, frame.rowOf, row)
      frame.from = from
      frame.run(entries)
      for (const { take } of tallies) take(entries)
    }
    for (const { end } of tallies) end(size)
    for (let i = 0; i < size; i++) if (known[firstRow + i] !== 1) for (const { forget } of tallies) forget(i)
  }
}
