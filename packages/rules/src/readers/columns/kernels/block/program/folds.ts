import { plus, type Total, totalOf } from "../../../../compiled/arithmetic.ts"
import { isCount } from "../../../../compiled/plan.ts"
import { listOfColumns } from "../../binding.ts"
import { blockSize, type NumberLane, type TruthLane } from "../lanes.ts"
import type { Fold, Tallying } from "./entries.ts"
import type { Making } from "./making.ts"

const seeking = (out: Uint8Array, where: Uint8Array, rowOf: Int32Array): Tallying => ({
  start: (size) => out.fill(0, 0, size),
  take: (entries) => {
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

/** Adds a fold to a program, as part of the last step where that reads the same entries. */
export const fillFold = (program: Making, plan: Fold, out: TruthLane | NumberLane): void => {
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
  const entries = program.entriesOf(plan, list)
  const { frame, tallies } = entries
  const where = program.truth(plan.where, frame)
  const { rowOf } = frame
  const tallying = (): Tallying => {
    switch (plan.fold) {
      case "exists":
        return seeking(out.cells as Uint8Array, where, rowOf)
      case "sum":
        return isCount(plan)
          ? counting(out.cells as Float64Array, where, rowOf)
          : summing(out.cells as Float64Array, where, program.number(plan.of, frame), rowOf)
      case "smallest":
      case "greatest":
        return findingExtremes(
          plan.fold === "greatest" ? 1 : -1,
          plan.passing === true,
          out.cells as Float64Array,
          where,
          program.number(plan.of, frame),
          rowOf,
        )
    }
  }
  tallies.push({ ...tallying(), forget })
  if (rows.steps.at(-1) !== entries.step) rows.steps.push(entries.step)
}
