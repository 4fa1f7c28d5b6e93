/** The interpreter by blocks: each step is a loop over the cases of a block, and needs no generated code. */

import { CodeBook } from "../binding.ts"
import { Fits } from "../fits.ts"
import type { Kernel, MakeKernel, Output } from "../kernel.ts"
import { numberCodes } from "../numbering.ts"
import { RowFrame } from "./frame.ts"
import { blockSize, type Lane } from "./lanes.ts"
import { store, wordsOf } from "./packed-truths.ts"
import { Program, type Programmed } from "./program.ts"

const put = (lane: Lane, into: Output, from: number, size: number): void => {
  switch (lane.sort) {
    case "truth":
      store(size, wordsOf(lane.cells), (into as Output & { readonly sort: "truth" }).cells, from)
      return
    case "number":
    case "code":
      ;(into as Output & { readonly sort: "number" | "code" }).cells.set(lane.cells.subarray(0, size), from)
      return
  }
}

export const interpretedKernel: MakeKernel = (plans, setting): Kernel => {
  const programmed: Programmed = { plans, setting, fits: new Fits() }
  return {
    bind: (columns, days) => {
      const book = new CodeBook()
      numberCodes(plans, columns, book)
      const rows = new RowFrame()
      const program = new Program(programmed, columns, days, book, rows)
      const lanes = plans.map((plan): Lane => program.lane(plan, plan.sort, rows))
      for (const step of rows.once) step(blockSize)
      return {
        codes: book.codes,
        run: (into, { from: first, to }) => {
          for (let from = first; from < to; from += blockSize) {
            const size = Math.min(blockSize, to - from)
            rows.from = from
            rows.run(size)
            lanes.forEach((lane, place) => {
              put(lane, into[place] as Output, from - first, size)
            })
          }
        },
      }
    },
  }
}
