import type { Node } from "../../expression.ts"
import type { Facts, Value } from "../../values/value.ts"
import { apply, quiet, sameValue } from "../apply.ts"
import type { Setting } from "../setting.ts"
import type { Variable } from "./dependence.ts"
import { cut, type Piece, type Pieces } from "./pieces.ts"
import { at, constant, type Shape } from "./shapes.ts"

/** What a value is followed over: what varies, and everything that does not. */
export interface Sweep {
  readonly variable: Variable
  readonly facts: Facts
  readonly setting: Setting
}

/** The value of an expression at a number, from the shapes of its parts. */
export const read = (node: Node, shapes: ReadonlyArray<Shape>, sweep: Sweep, x: number): Value | undefined =>
  apply(
    node,
    shapes.map((shape) => at(shape, x)),
    sweep.setting,
    quiet,
  )

/** An expression that changes at cuts only, read once after each. */
export const readBetween = (
  node: Node,
  shapes: ReadonlyArray<Shape>,
  sweep: Sweep,
  from: number,
  to: number,
  cuts: ReadonlyArray<number>,
): Pieces =>
  cut(from, to, cuts).map(([start, end]) => ({
    from: start,
    to: end,
    shape: constant(read(node, shapes, sweep, start)),
  }))

/** An expression read off number by number. */
export const tabulated = (
  node: Node,
  shapes: ReadonlyArray<Shape>,
  sweep: Sweep,
  from: number,
  to: number,
): Pieces => {
  const pieces: Array<Piece> = []
  for (let x = from; x < to; x++) {
    const value = read(node, shapes, sweep, x)
    const last = pieces.at(-1)
    if (
      last?.shape.shape === "constant" &&
      (last.shape.value === value || sameValue(last.shape.value, value))
    )
      pieces[pieces.length - 1] = { ...last, to: x + 1 }
    else pieces.push({ from: x, to: x + 1, shape: constant(value) })
  }
  return pieces
}
