import type { Node } from "../../expression.ts"
import { firstWhere } from "../first-where.ts"
import { followsItsPart } from "./forms.ts"
import { cut, type Pieces } from "./pieces.ts"
import { isUnknown, type Shape, unknownShape } from "./shapes.ts"
import { read, type Stretch } from "./sweep.ts"

const isFalling = (shape: Shape): boolean =>
  shape.shape === "line" ? shape.slope < 0 : shape.shape === "curve" && !shape.rising

/** Whether a fraction may reverse the direction: any but a known one that is not negative. */
const mayReverse = (node: Node, by: Shape | undefined): boolean =>
  node.op === "scale" &&
  !(
    by?.shape === "constant" &&
    typeof by.value === "object" &&
    "numerator" in by.value &&
    by.value.numerator >= 0
  )

/** An expression that is monotone in its only varying part; `undefined` where it is not, or is defined in the middle only. */
export const curved = (stretch: Stretch, varying: ReadonlyArray<number>): Pieces | undefined => {
  const { from, node, shapes, to } = stretch
  const [only = 0] = varying
  const part = shapes[only]
  if (varying.length !== 1 || part === undefined || !followsItsPart(node)) return undefined
  if (shapes.some(isUnknown)) return [{ from, to, shape: unknownShape }]
  if (only !== 0 || mayReverse(node, shapes[1])) return undefined
  const curve: Shape = { shape: "curve", rising: !isFalling(part), at: (x) => read(stretch, x) as number }
  // Outside the calendar there is no value; inside, the values of a rising part are one stretch.
  const defined = (x: number) => read(stretch, x) !== undefined
  if (defined(from) && defined(to - 1)) return [{ from, to, shape: curve }]
  const cuts = defined(from)
    ? [firstWhere(from, to, (x) => !defined(x))]
    : defined(to - 1)
      ? [firstWhere(from, to, defined)]
      : undefined
  return cuts && cut(stretch, cuts, (start) => (defined(start) ? curve : unknownShape))
}
