import type { PlanOf } from "../../../../compiled/plan.ts"
import type { NumberCells } from "../../../cells.ts"
import type { Column, Columns } from "../../../columns.ts"
import { columnOf, listOfColumns } from "../../binding.ts"
import { EntryFrame } from "../frame.ts"
import type { Frame, Making } from "./making.ts"

/** The cells of a fact; `undefined` where the columns have none. */
export const cellsOf = ({ facts }: Columns, { id }: PlanOf<"numberFact">): NumberCells | undefined =>
  columnOf(facts, id, "number")?.cells

/** The columns of the fields of the entries of a frame. */
export const fieldsOf = (
  { columns }: Pick<Making, "columns">,
  { list }: PlanOf<"field">,
  frame: Frame,
): { readonly [name: string]: Column } =>
  (frame instanceof EntryFrame ? listOfColumns(columns, list)?.fields : undefined) ?? {}
