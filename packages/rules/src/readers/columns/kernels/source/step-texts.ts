import type { Plan, PlanOf } from "../../../compiled/plan.ts"
import type { Setting } from "../../../setting.ts"
import type { Limits, NumberCells } from "../../cells.ts"
import type { Column, Columns, ListColumn } from "../../columns.ts"
import type { NumberCellsOf } from "../binding.ts"
import type { NumberText, Text, Writer } from "./writer.ts"

/** Finds a column of a kind; `undefined` where the columns have none. */
export type Find<C extends Column["column"]> = (
  columns: Columns,
) => Extract<Column, { readonly column: C }> | undefined

/** The texts of steps, each written once. */
export interface StepTexts {
  readonly writer: Writer
  readonly setting: Setting
  /** Only their layout and their declarations are read; a run brings the rest. */
  readonly columns: Columns
  /** The name of a truth in bits, or the bits. */
  readonly truth: (plan: Plan) => string
  readonly number: (plan: Plan) => NumberText
  /** The name of the number of a code; 0 where unknown. */
  readonly code: (plan: Plan) => string
  readonly of: (plan: Plan) => Text
  /** The name of the number that a run gives to a code. */
  readonly numberOfCode: (code: string) => string
  /** A day as the text has it. */
  readonly dayText: (day: "today" | "lawDay") => string
  /** The cells of a fact or of a field; `undefined` where the columns have none of that kind. */
  readonly cells: <C extends Column["column"]>(
    plan: Plan,
    kind: C,
  ) => { readonly column: Extract<Column, { readonly column: C }>; readonly of: Find<C> } | undefined
  /** The cells of a number or of a part of another value; `undefined` where the columns have none. */
  readonly numberCells: (plan: PlanOf<"fact" | "field">) =>
    | {
        readonly of: NumberCellsOf
        readonly in: (columns: Columns) => NumberCellsOf | undefined
      }
    | undefined
  readonly list: (id: string) => ListColumn | undefined
  /** A stored number, unknown outside of limits that its cells do not have themselves; default: none. */
  readonly stored: (cells: string, array: NumberCells, limits?: Limits) => NumberText
  /** The limits of a fact, as far as the declaration of the columns leaves them open, and those that then hold. */
  readonly limitsOf: (plan: PlanOf<"numberFact">) => Limits & { readonly warranted: Limits }
}
