import { curved } from "./curves.ts"
import { boundsOf, isSelector, needsEveryPart } from "./forms.ts"
import { bounded, foremost, straight } from "./lines.ts"
import type { Pieces } from "./pieces.ts"
import { constant, crossings, isUnknown, lineOf, type Shape, unknownShape } from "./shapes.ts"
import { read, readBetween, type Stretch, tabulated } from "./sweep.ts"

const compared = (stretch: Stretch): Pieces | undefined => {
  const { from, shapes, to } = stretch
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
  return readBetween(stretch, cuts)
}

/** An expression on a stretch on which each of its parts has one shape. */
export const combine = (stretch: Stretch): Pieces => {
  const { from, node, setting, shapes, to } = stretch
  const whole = (shape: Shape): Pieces => [{ from, to, shape }]
  const varying = shapes.flatMap((shape, index) => (shape.shape === "constant" ? [] : [index]))
  if (varying.length === 0) return whole(constant(read(stretch, from)))
  if (needsEveryPart(node) && shapes.some(isUnknown)) return whole(unknownShape)

  switch (node.op) {
    case "clause":
    case "operator":
    case "rule":
      return whole(shapes[0] ?? unknownShape)
    case "when": {
      const [condition = unknownShape, gives = unknownShape, otherwise = unknownShape] = shapes
      if (condition.shape !== "constant") return tabulated(stretch)
      if (condition.value === undefined)
        return [gives, otherwise].some(isUnknown) ? whole(unknownShape) : tabulated(stretch)
      return whole(condition.value ? gives : otherwise)
    }
    case "compare":
      return compared(stretch) ?? tabulated(stretch)
    case "smallest":
    case "greatest":
      return foremost(stretch) ?? curved(stretch, varying) ?? tabulated(stretch)
    case "parameter":
    case "versions":
    case "table": {
      if (!varying.every((part) => isSelector(node, part))) return tabulated(stretch)
      const cuts = boundsOf(node, setting).flatMap(([part, value]) =>
        crossings(shapes[part] ?? unknownShape, value, from, to),
      )
      return readBetween(stretch, cuts)
    }
  }

  const line = straight(node, shapes)
  return (line === undefined ? curved(stretch, varying) : bounded(line, stretch)) ?? tabulated(stretch)
}
