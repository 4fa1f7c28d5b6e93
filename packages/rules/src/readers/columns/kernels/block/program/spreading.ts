import type { EntryFrame } from "../frame.ts"
import type { Lane } from "../lanes.ts"
import type { Making } from "./making.ts"

/** A lane of entries from a lane of their cases. */
export const spreadOver = (program: Making, frame: EntryFrame, of: Lane): Lane => {
  const { rowOf } = frame
  const lane: Lane = program.reusedLane(of.sort)
  const spread = (from: Lane & { cells?: unknown }, key: "cells" | "first" | "second"): void => {
    const source = from[key as never] as Float64Array
    const target = lane[key as never] as Float64Array
    frame.steps.push((size) => {
      for (let i = 0; i < size; i++) target[i] = source[rowOf[i] as number] as number
    })
  }
  if (of.sort === "term" || of.sort === "ratio") {
    spread(of, "first")
    spread(of, "second")
  } else spread(of, "cells")
  return lane
}
