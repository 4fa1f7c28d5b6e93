import type { Ask, Plan } from "../../compiled/plan.ts"
import type { Column, Columns } from "../columns.ts"
import type { Steps } from "./bands.ts"
import { columnOf, knownIn } from "./binding.ts"

type ByteColumn = Extract<Column, { readonly column: "truth" | "number" }>

/** A fact in single bytes, and the addend of each byte; NaN where it is unknown. */
export interface ByteTable {
  readonly id: string
  readonly kind: ByteColumn["column"]
  readonly added: ReadonlyArray<number>
}

export const bytesOf = (columns: Columns, { id, kind }: ByteTable): Uint8Array | undefined => {
  const cells = columnOf(columns.facts, id, kind)?.cells
  return cells === undefined ? undefined : new Uint8Array(cells.buffer, cells.byteOffset, cells.length)
}

/** A step function of a fact in single bytes, without its base; `undefined` for other facts. */
export const byteTableOfSteps = (columns: Columns, { changes, cuts, of }: Steps): ByteTable | undefined => {
  if (of.form !== "numberFact") return undefined
  const { id } = of
  const cells = columnOf(columns.facts, id, "number")?.cells
  if (!(cells instanceof Int8Array)) return undefined
  const { high, low } = knownIn(columns, of, cells)
  const addedBy = (number: number): number =>
    number < low || number > high
      ? Number.NaN
      : cuts.reduce((sum, cut, place) => (number >= cut ? sum + (changes[place] as number) : sum), 0)
  return { id, kind: "number", added: Array.from({ length: 256 }, (_, byte) => addedBy((byte << 24) >> 24)) }
}

const truthOf = (truth: number, when: { readonly whenNo: number; readonly whenYes: number }) =>
  truth === 2 ? when.whenYes : truth === 0 ? when.whenNo : 1

/** A row that asks whether a truth fact holds; `undefined` for other rows. */
export const byteTableOfTruth = (
  columns: Columns,
  of: Plan | undefined,
  ask: Ask,
  gives: number,
): ByteTable | undefined => {
  if (of?.form !== "truthFact" || ask.ask !== "truth") return undefined
  if (columnOf(columns.facts, of.id, "truth") === undefined) return undefined
  const addedBy = [0, Number.NaN, gives]
  const added = Array.from({ length: 256 }, () => 0)
  for (const stored of [0, 1, 2]) added[stored] = addedBy[truthOf(truthOf(stored, of), ask)] as number
  return { id: of.id, kind: "truth", added }
}
