/**
 * What rows of a table give by the single bytes of a column: read off a table of 256 numbers, one for each byte.
 *
 * @module
 */

import type { Ask, Plan } from "../../../../compiled/plan.ts"
import type { Steps } from "../../bands.ts"
import { columnOf } from "../../binding.ts"
import { RowFrame } from "../frame.ts"
import { cellsOf, knownIn } from "./facts.ts"
import type { Frame, Making } from "./making.ts"

/** A column in bytes, and what each byte adds; NaN where it is unknown. */
export interface ByteTable {
  readonly bytes: Uint8Array
  readonly table: Float64Array
}

/** Steps over a fact that is held in single bytes; `undefined` where it is not. */
export const byteTableOfSteps = (
  program: Making,
  { changes, cuts, of }: Steps,
  frame: Frame,
): ByteTable | undefined => {
  if (of.form !== "numberFact" || !(frame instanceof RowFrame)) return undefined
  const cells = cellsOf(program.columns, of)
  if (!(cells instanceof Int8Array)) return undefined
  const { high, low } = knownIn(program.columns, of, cells)
  const addedBy = (number: number): number =>
    number < low || number > high
      ? Number.NaN
      : cuts.reduce((sum, cut, place) => (number >= cut ? sum + (changes[place] as number) : sum), 0)
  return {
    bytes: new Uint8Array(cells.buffer, cells.byteOffset, cells.length),
    table: Float64Array.from({ length: 256 }, (_, byte) => addedBy((byte << 24) >> 24)),
  }
}

const truthOf = (
  truth: number,
  { whenNo, whenYes }: { readonly whenNo: number; readonly whenYes: number },
) => (truth === 2 ? whenYes : truth === 0 ? whenNo : 1)

/** A row that asks whether a fact holds; `undefined` where it asks anything else. */
export const byteTableOfTruth = (
  { columns }: Pick<Making, "columns">,
  of: Plan,
  ask: Ask,
  gives: number,
  frame: Frame,
): ByteTable | undefined => {
  if (of.form !== "truthFact" || ask.ask !== "truth" || !(frame instanceof RowFrame)) return undefined
  const bytes = columnOf(columns.facts, of.id, "truth")?.cells
  if (bytes === undefined) return undefined
  const addedBy = [0, Number.NaN, gives]
  const table = new Float64Array(256)
  for (const stored of [0, 1, 2]) table[stored] = addedBy[truthOf(truthOf(stored, of), ask)] as number
  return { bytes, table }
}
