/**
 * What the columns bring of the facts of cases and of the fields of entries, and between which numbers it is known.
 *
 * @module
 */

import type { PlanOf } from "../../../../compiled/plan.ts"
import type { NumberCells } from "../../../cells.ts"
import type { Columns } from "../../../columns.ts"
import { columnOf, declaredLimits, listOfColumns, widthLimits } from "../../binding.ts"
import type { LaneSort } from "../../kernel.ts"
import { EntryFrame } from "../frame.ts"
import type { Known } from "../truth-loops.ts"
import type { Frame, Making } from "./making.ts"

/** The cells of a fact; `undefined` where the columns bring none. */
export const cellsOf = ({ facts }: Columns, { id }: PlanOf<"numberFact">): NumberCells | undefined =>
  columnOf(facts, id, "number")?.cells

/** Between which numbers cells of a fact are known. The declaration of the columns need not be asked again. */
export const knownIn = (
  columns: Columns,
  { high, id, low }: PlanOf<"numberFact">,
  cells: NumberCells,
): Known => {
  const declared = declaredLimits(columns, id)
  const width = widthLimits(cells)
  return {
    low: declared.low >= low ? width.low : Math.max(low, width.low),
    high: declared.high <= high ? width.high : Math.min(high, width.high),
  }
}

/** The column of a field of the entries that a frame stands for; `undefined` where there is none. */
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
