import type { Node } from "../../expression.ts"
import type { Facts, Value } from "../../values/value.ts"
import { apply, quiet, sameValue } from "../apply.ts"
import type { Setting } from "../setting.ts"
import type { Variable } from "./dependence.ts"
import { cut, type Piece, type Pieces } from "./pieces.ts"
import { at, constant, type Shape } from "./shapes.ts"

/** The variable, and everything that stays fixed. */
export interface Sweep {
  readonly variable: Variable
  readonly facts: Facts
  readonly setting: Setting
}

/** An expression on [from, to), where each of its parts has one shape. */
export interface Stretch {
  readonly node: Node
  readonly shapes: ReadonlyArray<Shape>
  readonly setting: Setting
  readonly from: number
  readonly to: number
}

/** The value of an expression at a number. */
export const read = ({ node, setting, shapes }: Stretch, x: number): Value | undefined =>
  apply(
    node,
    shapes.map((shape) => at(shape, x)),
    setting,
    quiet,
  )

/** An expression that changes at cuts only, read once after each. */
export const readBetween = (stretch: Stretch, cuts: ReadonlyArray<number>): Pieces =>
  cut(stretch, cuts, (from) => constant(read(stretch, from)))

/** An expression read number by number. */
export const tabulated = (stretch: Stretch): Pieces => {
  const pieces: Array<Piece> = []
  for (let x = stretch.from; x < stretch.to; x++) {
    const value = read(stretch, x)
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
