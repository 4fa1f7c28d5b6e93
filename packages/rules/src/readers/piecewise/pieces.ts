import { type Shape, sameShape } from "./shapes.ts"

/** The numbers from one up to, not including, another. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A shape on a range. */
export interface Piece extends Range {
  readonly shape: Shape
}

/** Pieces that follow each other without a gap. */
export type Pieces = ReadonlyArray<Piece>

/** The parts of a range between the cuts, each with its shape. */
export const cut = (
  { from, to }: Range,
  cuts: ReadonlyArray<number>,
  shapeOn: (from: number, to: number) => Shape,
): Pieces => {
  const inner = [...new Set(cuts)].filter((x) => x > from && x < to).sort((a, b) => a - b)
  return [from, ...inner].map((start, index) => {
    const end = inner[index] ?? to
    return { from: start, to: end, shape: shapeOn(start, end) }
  })
}

/** Joins neighbours of one shape. */
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
