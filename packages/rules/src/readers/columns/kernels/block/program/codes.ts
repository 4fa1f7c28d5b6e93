import { isChoice, type Plan } from "../../../../compiled/plan.ts"
import { columnOf } from "../../binding.ts"
import type { CodeLane } from "../lanes.ts"
import { fillChoice } from "./choices.ts"
import { fieldsOf } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** Adds the steps that fill a lane of codes. */
export const fillCode = (program: Making, plan: Plan, lane: CodeLane, frame: Frame): void => {
  const { cells: out } = lane
  if (isChoice(plan)) {
    fillChoice(program, plan, lane, frame)
    return
  }
  if (plan.form !== "fact" && plan.form !== "field")
    throw new TypeError(`A step of the form ${plan.form} is no code.`)
  const column =
    plan.form === "fact"
      ? columnOf(program.columns.facts, plan.fact.id, "code")
      : columnOf(fieldsOf(program, plan, frame), plan.name, "code")
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
