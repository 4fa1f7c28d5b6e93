import type { Plan } from "../../../../compiled/plan.ts"
import { columnOf } from "../../binding.ts"
import type { CodeLane } from "../lanes.ts"
import { choice } from "./choices.ts"
import { columnOfField } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** Adds the steps that fill a lane of codes. */
export const fillCode = (program: Making, plan: Plan, lane: CodeLane, frame: Frame): void => {
  const { cells: out } = lane
  if (plan.form !== "fact" && plan.form !== "field") {
    choice(program, plan, lane, frame)
    return
  }
  const column =
    plan.form === "fact"
      ? columnOf(program.columns.facts, plan.fact.id, "code")
      : columnOfField(program, plan, frame, "code")
  if (column === undefined) {
    frame.steps.push((size) => out.fill(0, 0, size))
    return
  }
  const vocabulary = plan.form === "fact" ? plan.fact.codes : undefined
  const numbersOfCodes = program.book.numbersOf(
    column.codes,
    (code) => vocabulary === undefined || vocabulary.includes(code),
  )
  const { cells } = column
  frame.steps.push((size) => {
    for (let i = 0; i < size; i++) out[i] = numbersOfCodes[cells[frame.from + i] as number] as number
  })
}
