import type { Node } from "../../expression.ts"
import { isExact } from "../../values/ratio.ts"
import { cut, type Pieces } from "./pieces.ts"
import { at, crossings, lineOf, type Shape, unknownShape } from "./shapes.ts"
import type { Stretch } from "./sweep.ts"

/** The sum, difference or product of straight lines, if it is one itself. */
export const straight = (node: Node, shapes: ReadonlyArray<Shape>): Shape | undefined => {
  const lines = shapes.map(lineOf)
  const sum = (signs: ReadonlyArray<number>): Shape | undefined => {
    let slope = 0
    let offset = 0
    for (const [index, line] of lines.entries()) {
      if (line === undefined) return undefined
      slope += (signs[index] ?? 1) * line.slope
      offset += (signs[index] ?? 1) * line.offset
    }
    return { shape: "line", slope, offset }
  }
  switch (node.op) {
    case "add":
    case "addDays":
      return sum([])
    case "subtract":
      return sum([1, -1])
    case "daysBetween":
      return sum([-1, 1])
    case "multiply": {
      const [of, by] = lines
      if (of === undefined || by === undefined || (of.slope !== 0 && by.slope !== 0)) return undefined
      return of.slope === 0
        ? { shape: "line", slope: by.slope * of.offset, offset: by.offset * of.offset }
        : { shape: "line", slope: of.slope * by.offset, offset: of.offset * by.offset }
    }
    default:
      return undefined
  }
}

/** A line where its values are exact, and days of the calendar where they are days; unknown elsewhere. */
export const bounded = (shape: Shape, { from, node, setting, to }: Stretch): Pieces | undefined => {
  if (shape.shape !== "line") return undefined
  const { firstDay, lastDay } = setting.pack.calendar
  const [low, high] =
    node.op === "addDays" ? [firstDay, lastDay] : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  const ends = [at(shape, from), at(shape, to - 1)] as [number, number]
  if (!ends.every(isExact)) return undefined
  const cuts = [...crossings(shape, low, from, to), ...crossings(shape, high, from, to)]
  return cut({ from, to }, cuts, (start) => {
    const value = at(shape, start) as number
    return value >= low && value <= high ? shape : unknownShape
  })
}

/** The smallest or the greatest of straight lines: between two crossings it is one of them. */
export const foremost = ({ from, node, shapes, to }: Stretch): Pieces | undefined => {
  if (node.op !== "smallest" && node.op !== "greatest") return undefined
  const lines = shapes.map(lineOf)
  const cuts: Array<number> = []
  for (const [index, line] of lines.entries()) {
    if (line === undefined) return undefined
    for (const other of lines.slice(index + 1)) {
      if (other === undefined) return undefined
      const slope = line.slope - other.slope
      cuts.push(...crossings({ shape: "line", slope, offset: line.offset - other.offset }, 0, from, to))
    }
  }
  const sign = node.op === "greatest" ? 1 : -1
  return cut({ from, to }, cuts, (start) =>
    shapes.reduce((found, shape) =>
      sign * ((at(shape, start) as number) - (at(found, start) as number)) > 0 ? shape : found,
    ),
  )
}
