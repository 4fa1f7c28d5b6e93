import type { EntryFrame } from "../frame.ts"
import type { Lane } from "../lanes.ts"
import type { Making } from "./making.ts"

/** A lane of entries from a lane of their cases. */
export const spreadOver = (program: Making, frame: EntryFrame, of: Lane): Lane => {
  const { rowOf } = frame
  const lane: Lane = program.reusedLane(of.sort)
  const [source, target] = [of.cells, lane.cells]
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) target[i] = source[rowOf[i] as number] as number
  })
  return lane
}
