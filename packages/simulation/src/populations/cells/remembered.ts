import type { Cell } from "./cell.ts"

/** Texts of fewer letters are copied when they are cut out of another. */
const longEnough = 13

/** The same text, which holds no longer text in memory out of which it was cut. */
export const apart = (text: string): string =>
  text.length < longEnough ? text : Buffer.from(text).toString()

/** How many cells of a column are remembered. */
const mostCells = 4096

/** What cells mean, worked out once for each: few of them fill most columns. */
export const remembered = <C extends Cell, A>(
  meaning: (cell: C) => A,
  most = mostCells,
): ((cell: C) => A) => {
  const known = new Map<Cell, A>()
  return (cell) => {
    let meant = known.get(cell)
    if (meant === undefined) {
      meant = meaning(cell)
      if (known.size < most) known.set(typeof cell === "string" ? apart(cell) : cell, meant)
    }
    return meant
  }
}
