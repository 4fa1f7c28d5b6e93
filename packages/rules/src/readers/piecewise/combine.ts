import type { Node } from "../../expression.ts"
import { curved } from "./curves.ts"
import { boundsOf, isSelector, needsEveryPart } from "./forms.ts"
import { bounded, straight } from "./lines.ts"
import type { Pieces } from "./pieces.ts"
import { constant, crossings, isUnknown, lineOf, type Shape, unknownShape } from "./shapes.ts"
import { read, readBetween, type Sweep, tabulated } from "./sweep.ts"

const compared = (
  node: Node & { readonly op: "compare" },
  shapes: ReadonlyArray<Shape>,
  sweep: Sweep,
  from: number,
  to: number,
): Pieces | undefined => {
  const [left = unknownShape, right = unknownShape] = shapes
  const [leftLine, rightLine] = [lineOf(left), lineOf(right)]
  let cuts: ReadonlyArray<number>
  if (leftLine !== undefined && rightLine !== undefined) {
    const slope = leftLine.slope - rightLine.slope
    const offset = leftLine.offset - rightLine.offset
    cuts = crossings({ shape: "line", slope, offset }, 0, from, to)
  } else if (right.shape === "constant" && typeof right.value === "number") {
    cuts = crossings(left, right.value, from, to)
  } else if (left.shape === "constant" && typeof left.value === "number") {
    cuts = crossings(right, left.value, from, to)
  } else return undefined
  return readBetween(node, shapes, sweep, from, to, cuts)
}

/** An expression on a stretch on which none of its parts changes its shape. */
export const combine = (
  node: Node,
  shapes: ReadonlyArray<Shape>,
  sweep: Sweep,
  from: number,
  to: number,
): Pieces => {
  const whole = (shape: Shape): Pieces => [{ from, to, shape }]
  const varying = shapes.flatMap((shape, index) => (shape.shape === "constant" ? [] : [index]))
  if (varying.length === 0) return whole(constant(read(node, shapes, sweep, from)))
  const tabulate = (): Pieces => tabulated(node, shapes, sweep, from, to)
  if (needsEveryPart(node) && shapes.some(isUnknown)) return whole(unknownShape)

  switch (node.op) {
    case "clause":
    case "rule":
      return whole(shapes[0] ?? unknownShape)
    case "when": {
      const [condition = unknownShape, gives = unknownShape, otherwise = unknownShape] = shapes
      if (condition.shape !== "constant") return tabulate()
      if (condition.value === undefined)
        return [gives, otherwise].some(isUnknown) ? whole(unknownShape) : tabulate()
      return whole(condition.value ? gives : otherwise)
    }
    case "compare":
      return compared(node, shapes, sweep, from, to) ?? tabulate()
    case "parameter":
    case "versions":
    case "table": {
      if (!varying.every((part) => isSelector(node, part))) return tabulate()
      const cuts = boundsOf(node, sweep.setting).flatMap(([part, value]) =>
        crossings(shapes[part] ?? unknownShape, value, from, to),
      )
      return readBetween(node, shapes, sweep, from, to, cuts)
    }
  }

  const line = straight(node, shapes)
  if (line !== undefined) return bounded(node, line, sweep, from, to) ?? tabulate()
  return curved(node, shapes, varying, sweep, from, to) ?? tabulate()
}
