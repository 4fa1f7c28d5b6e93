import type { Node } from "../../expression.ts"
import type { Facts, Value } from "../../values/value.ts"
import { apply, quiet, sameValue } from "../apply.ts"
import type { Budget } from "../completion-search/budget.ts"
import { Reading, type Scope } from "../reading.ts"
import type { Setting } from "../setting.ts"
import { dependenceOn, type Variable } from "./dependence.ts"
import { cut, type Piece, type Pieces } from "./pieces.ts"
import { at, constant, type Shape, unknownShape } from "./shapes.ts"

/** The variable, and everything that stays fixed. */
export interface Sweep {
  readonly dependsOn: (node: Node) => boolean
  /** The case with any value of the variable: what does not depend on it is proved here. */
  readonly fixed: Reading
  readonly facts: Facts
  readonly setting: Setting
  /** The pieces that were read, by the entries of the surrounding aggregates. */
  readonly known: Map<Scope | undefined, Map<Node, Pieces>>
  readonly budget: Budget | undefined
}

export const sweepOf = (
  variable: Variable,
  facts: Facts,
  setting: Setting,
  budget: Budget | undefined,
): Sweep => ({
  dependsOn: dependenceOn(variable, setting),
  fixed: new Reading(facts, setting, budget),
  budget,
  facts,
  setting,
  known: new Map(),
})

/** An expression on [from, to), where each of its parts has one shape. */
export interface Stretch {
  readonly node: Node
  readonly shapes: ReadonlyArray<Shape>
  readonly setting: Setting
  readonly from: number
  readonly to: number
  readonly budget: Budget | undefined
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

/** An expression read number by number; unknown from where the budget is spent. */
export const tabulated = (stretch: Stretch): Pieces => {
  const pieces: Array<Piece> = []
  for (let x = stretch.from; x < stretch.to; x++) {
    stretch.budget?.spend()
    if (stretch.budget?.isSpent === true) {
      pieces.push({ from: x, to: stretch.to, shape: unknownShape })
      break
    }
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
