import type { Value } from "../../values/value.ts"
import { sameValue } from "../apply.ts"
import { firstWhere } from "../first-where.ts"

/** A value as a function of the variable: constant, a straight line, or monotone. */
export type Shape =
  | { readonly shape: "constant"; readonly value: Value | undefined }
  | { readonly shape: "line"; readonly slope: number; readonly offset: number }
  | { readonly shape: "curve"; readonly rising: boolean; readonly at: (x: number) => number }

export const constant = (value: Value | undefined): Shape => ({ shape: "constant", value })
export const unknownShape: Shape = { shape: "constant", value: undefined }
export const isUnknown = (shape: Shape): boolean => shape.shape === "constant" && shape.value === undefined
export const variableItself: Shape = { shape: "line", slope: 1, offset: 0 }

/** The value of a shape at a number. */
export const at = (shape: Shape, x: number): Value | undefined =>
  shape.shape === "constant"
    ? shape.value
    : shape.shape === "line"
      ? // Zero has no sign.
        shape.slope * x + shape.offset + 0
      : shape.at(x)

/** The points at which a shape on [from, to) reaches a value and leaves it. */
export const crossings = (shape: Shape, value: number, from: number, to: number): ReadonlyArray<number> => {
  if (shape.shape === "constant") return []
  if (shape.shape === "line") {
    if (shape.slope === 0) return []
    const exactly = (value - shape.offset) / shape.slope
    return [Math.ceil(exactly), Math.floor(exactly) + 1]
  }
  return shape.rising
    ? [firstWhere(from, to, (x) => shape.at(x) >= value), firstWhere(from, to, (x) => shape.at(x) > value)]
    : [firstWhere(from, to, (x) => shape.at(x) <= value), firstWhere(from, to, (x) => shape.at(x) < value)]
}

export const sameShape = (left: Shape, right: Shape): boolean =>
  left.shape === "constant" && right.shape === "constant"
    ? left.value === right.value || sameValue(left.value, right.value)
    : left === right

/** A shape as a straight line; `undefined` for one that is none. */
export const lineOf = (shape: Shape): { readonly slope: number; readonly offset: number } | undefined =>
  shape.shape === "line"
    ? shape
    : shape.shape === "constant" && typeof shape.value === "number"
      ? { slope: 0, offset: shape.value }
      : undefined
