import type { PlanOf } from "../../../../compiled/plan.ts"
import type { NumberCells } from "../../../cells.ts"
import type { Columns } from "../../../columns.ts"
import { columnOf, listOfColumns } from "../../binding.ts"
import type { LaneSort } from "../../kernel.ts"
import { EntryFrame } from "../frame.ts"
import type { Frame, Making } from "./making.ts"

/** The cells of a fact; `undefined` where the columns have none. */
export const cellsOf = ({ facts }: Columns, { id }: PlanOf<"numberFact">): NumberCells | undefined =>
  columnOf(facts, id, "number")?.cells

/** The column of a field of the entries of a frame; `undefined` where there is none. */
export const columnOfField = <C extends LaneSort>(
  program: Pick<Making, "columns" | "listOf">,
  { name, slot }: PlanOf<"field">,
  frame: Frame,
  kind: C,
): ReturnType<typeof columnOf<C>> => {
  const list = program.listOf(slot)
  const fields = list === undefined ? undefined : listOfColumns(program.columns, list)?.fields
  return frame instanceof EntryFrame && fields !== undefined ? columnOf(fields, name, kind) : undefined
}
