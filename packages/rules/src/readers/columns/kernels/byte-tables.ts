import type { Plan } from "../../compiled/plan.ts"
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

/** A number that is added where a truth fact holds; `undefined` for other conditions. */
export const byteTableOfTruth = (columns: Columns, when: Plan, gives: number): ByteTable | undefined => {
  if (when.form !== "truthFact" || columnOf(columns.facts, when.id, "truth") === undefined) return undefined
  const added = Array.from({ length: 256 }, () => 0)
  for (const [stored, truth] of [when.whenNo, 1, when.whenYes].entries())
    added[stored] = truth === 2 ? gives : truth === 0 ? 0 : Number.NaN
  return { id: when.id, kind: "truth", added }
}
