import { type Shape, sameShape } from "./shapes.ts"

/** A shape from one number up to, not including, another. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly shape: Shape
}

/** Pieces that follow each other without a gap. */
export type Pieces = ReadonlyArray<Piece>

/** The parts of [from, to) between the cuts. */
export const cut = (
  from: number,
  to: number,
  cuts: ReadonlyArray<number>,
): ReadonlyArray<readonly [number, number]> => {
  const inner = [...new Set(cuts)].filter((x) => x > from && x < to).sort((a, b) => a - b)
  return [from, ...inner].map((start, index) => [start, inner[index] ?? to] as const)
}

/** The fewest pieces that say the same. */
export const joined = (pieces: Pieces): Pieces => {
  const result: Array<Piece> = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && sameShape(last.shape, piece.shape))
      result[result.length - 1] = { from: last.from, to: piece.to, shape: last.shape }
    else result.push(piece)
  }
  return result
}
