/**
 * Steps over the entries of lists: the entries of a block of cases in their order, as many at a time as a lane holds.
 *
 * @module
 */

import { plus, type Total, totalOf } from "../../../../compiled/arithmetic.ts"
import type { PlanOf } from "../../../../compiled/plan.ts"
import { listOfColumns } from "../../binding.ts"
import { EntryFrame } from "../frame.ts"
import { blockSize, type NumberLane, type TruthLane } from "../lanes.ts"
import type { Making } from "./making.ts"

type Aggregate = PlanOf<"exists" | "every" | "countOf" | "sumOf" | "smallestOf" | "greatestOf">

/** What is kept for each case of a block while its entries are looked at. */
interface Tallying {
  readonly start: (size: number) => void
  /** Takes the entries in the lanes of the frame. */
  readonly take: (entries: number) => void
  readonly end: (size: number) => void
}

const quantifying = (
  plan: PlanOf<"exists" | "every">,
  out: Uint8Array,
  where: Uint8Array,
  rowOf: Int32Array,
): Tallying => ({
  start: (size) => out.fill(plan.form === "every" ? 3 : 0, 0, size),
  take:
    plan.form === "every"
      ? (entries) => {
          for (let i = 0; i < entries; i++) {
            const row = rowOf[i] as number
            out[row] = (out[row] as number) & (where[i] as number)
          }
        }
      : (entries) => {
          for (let i = 0; i < entries; i++) {
            const row = rowOf[i] as number
            out[row] = (out[row] as number) | (where[i] as number)
          }
        },
  end: () => {},
})

const counting = (out: Float64Array, where: Uint8Array, rowOf: Int32Array): Tallying => ({
  start: (size) => out.fill(0, 0, size),
  take: (entries) => {
    for (let i = 0; i < entries; i++) {
      const row = rowOf[i] as number
      const holds = where[i]
      out[row] = (out[row] as number) + (holds === 1 ? Number.NaN : holds === 3 ? 1 : 0)
    }
  },
  end: () => {},
})

const summing = (out: Float64Array, where: Uint8Array, of: Float64Array, rowOf: Int32Array): Tallying => {
  const totals: Array<Total> = Array.from({ length: blockSize }, () => 0)
  return {
    start: (size) => {
      totals.fill(0, 0, size)
    },
    take: (entries) => {
      for (let i = 0; i < entries; i++) {
        const holds = where[i]
        if (holds === 0) continue
        const row = rowOf[i] as number
        totals[row] = plus(totals[row] as Total, holds === 3 ? (of[i] as number) : Number.NaN)
      }
    },
    end: (size) => {
      for (let i = 0; i < size; i++) out[i] = totalOf(totals[i] as Total)
    },
  }
}

const findingExtremes = (
  sign: 1 | -1,
  passing: boolean,
  out: Float64Array,
  where: Uint8Array,
  of: Float64Array,
  rowOf: Int32Array,
): Tallying => {
  const none = -sign * Number.POSITIVE_INFINITY
  return {
    start: (size) => out.fill(none, 0, size),
    take: (entries) => {
      for (let i = 0; i < entries; i++) {
        const holds = where[i]
        if (holds === 0 || (passing && holds === 1)) continue
        const row = rowOf[i] as number
        const value = holds === 3 ? (of[i] as number) : Number.NaN
        const found = out[row] as number
        if (!(sign * (value - found) <= 0)) out[row] = Number.isNaN(found) ? found : value
      }
    },
    end: (size) => {
      for (let i = 0; i < size; i++) if (out[i] === none) out[i] = Number.NaN
    },
  }
}

/** Adds the step of an aggregate to the rows of a program. */
export const aggregate = (program: Making, plan: Aggregate, out: TruthLane | NumberLane): void => {
  const { columns, rows } = program
  const list = listOfColumns(columns, plan.list)
  const forget = (i: number): void => {
    out.cells[i] = out.sort === "truth" ? 1 : Number.NaN
  }
  if (list === undefined) {
    rows.steps.push((size) => {
      for (let i = 0; i < size; i++) forget(i)
    })
    return
  }
  program.openList(plan.slot, plan.list)
  const frame = new EntryFrame(plan.slot)
  const where = program.truth(plan.where, frame)
  const { rowOf } = frame
  const tallying = (): Tallying => {
    switch (plan.form) {
      case "exists":
      case "every":
        return quantifying(plan, out.cells as Uint8Array, where, rowOf)
      case "countOf":
        return counting(out.cells as Float64Array, where, rowOf)
      case "sumOf":
        return summing(out.cells as Float64Array, where, program.number(plan.of, frame), rowOf)
      case "smallestOf":
      case "greatestOf":
        return findingExtremes(
          plan.form === "greatestOf" ? 1 : -1,
          plan.passing === true,
          out.cells as Float64Array,
          where,
          program.number(plan.of, frame),
          rowOf,
        )
    }
  }
  const tally = tallying()
  const { known, offsets } = list
  rows.steps.push((size) => {
    tally.start(size)
    const last = offsets[rows.from + size] as number
    let row = 0
    for (let from = offsets[rows.from] as number; from < last; from += blockSize) {
      const entries = Math.min(blockSize, last - from)
      for (let i = 0; i < entries; i++) {
        while ((offsets[rows.from + row + 1] as number) <= from + i) row++
        rowOf[i] = row
      }
      frame.from = from
      frame.run(entries)
      tally.take(entries)
    }
    tally.end(size)
    for (let i = 0; i < size; i++) if (known[rows.from + i] !== 1) forget(i)
  })
}
