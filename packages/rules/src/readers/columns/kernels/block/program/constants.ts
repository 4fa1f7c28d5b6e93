import type { Scalar } from "../../../../../calculus/forms.ts"
import type { CodeBook } from "../../binding.ts"
import type { Lane } from "../lanes.ts"

/** Fills a lane with one value; `undefined` is unknown. */
export const fillWith = (lane: Lane, value: Scalar | undefined, book: CodeBook): void => {
  switch (lane.sort) {
    case "truth":
      lane.cells.fill(value === undefined ? 1 : value === true ? 3 : 0)
      break
    case "number":
      lane.cells.fill(value === undefined ? Number.NaN : (value as number))
      break
    case "code":
      lane.cells.fill(value === undefined ? 0 : book.numberOf(value as string))
  }
}
