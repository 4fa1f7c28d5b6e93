import type { Node } from "../../expression.ts"
import { firstWhere } from "../first-where.ts"
import { followsItsPart } from "./forms.ts"
import { cut, type Pieces } from "./pieces.ts"
import { isUnknown, type Shape, unknownShape } from "./shapes.ts"
import { read, type Sweep } from "./sweep.ts"

const isFalling = (shape: Shape): boolean =>
  shape.shape === "line" ? shape.slope < 0 : shape.shape === "curve" && !shape.rising

/** Whether a fraction turns the direction round, or may: any but one that is known and not negative. */
const isTurned = (node: Node, by: Shape | undefined): boolean =>
  node.op === "scale" &&
  !(
    by?.shape === "constant" &&
    typeof by.value === "object" &&
    "numerator" in by.value &&
    by.value.numerator >= 0
  )

/** An expression that follows its only varying part; `undefined` where it does not, or has values in the middle only. */
export const curved = (
  node: Node,
  shapes: ReadonlyArray<Shape>,
  varying: ReadonlyArray<number>,
  sweep: Sweep,
  from: number,
  to: number,
): Pieces | undefined => {
  const [only = 0] = varying
  const part = shapes[only]
  if (varying.length !== 1 || part === undefined || !followsItsPart(node)) return undefined
  if (shapes.some(isUnknown)) return [{ from, to, shape: unknownShape }]
  if (only !== 0 || isTurned(node, shapes[1])) return undefined
  const curve: Shape = {
    shape: "curve",
    rising: !isFalling(part),
    at: (x) => read(node, shapes, sweep, x) as number,
  }
  // Outside the calendar there is no value; inside, the values of a rising part are one stretch.
  const defined = (x: number) => read(node, shapes, sweep, x) !== undefined
  if (defined(from) && defined(to - 1)) return [{ from, to, shape: curve }]
  const cuts = defined(from)
    ? [firstWhere(from, to, (x) => !defined(x))]
    : defined(to - 1)
      ? [firstWhere(from, to, defined)]
      : undefined
  return (
    cuts &&
    cut(from, to, cuts).map(([start, end]) => ({
      from: start,
      to: end,
      shape: defined(start) ? curve : unknownShape,
    }))
  )
}
