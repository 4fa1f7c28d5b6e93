/**
 * The value of an expression as a function of one whole number: the day of the decision, or one numeric fact.
 *
 * The answer is exact. Between two days nothing is sampled: each comparison says itself where its sides cross. A part that
 * is a straight line in the variable is solved by arithmetic, a part that only rises or only falls by bisection, and a part
 * that does neither is read off day by day.
 *
 * @module
 */

import type { Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import { nodeOfRule } from "../law/rule.ts"
import { isExact } from "../values/ratio.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import { apply, sameValue } from "./apply.ts"
import { evaluate, type Scope } from "./evaluate.ts"
import type { Setting } from "./setting.ts"

/** What varies: the day of the decision, or a fact that is a whole number. */
export type Variable = { readonly of: "today" } | { readonly of: "fact"; readonly id: string }

/** The value of an expression from one number up to, not including, another. `undefined` is unknown. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly value: Value | undefined
}

type Shape =
  | { readonly shape: "constant"; readonly value: Value | undefined }
  | { readonly shape: "line"; readonly slope: number; readonly offset: number }
  | { readonly shape: "curve"; readonly rising: boolean; readonly at: (x: number) => number }

interface Piece {
  readonly from: number
  readonly to: number
  readonly shape: Shape
}

type Pieces = ReadonlyArray<Piece>

interface Sweep {
  readonly variable: Variable
  readonly facts: Facts
  readonly setting: Setting
}

const quiet = (): void => {}

const constant = (value: Value | undefined): Shape => ({ shape: "constant", value })
const unknownShape = constant(undefined)
const variableItself: Shape = { shape: "line", slope: 1, offset: 0 }

const at = (shape: Shape, x: number): Value | undefined =>
  shape.shape === "constant"
    ? shape.value
    : shape.shape === "line"
      ? // Zero has no sign.
        shape.slope * x + shape.offset + 0
      : shape.at(x)

const isVariable = (node: Node, variable: Variable, lawHeld: boolean): boolean => {
  switch (node.op) {
    case "today":
      return variable.of === "today"
    case "lawDay":
      return variable.of === "today" && !lawHeld
    case "fact":
      return variable.of === "fact" && node.id === variable.id
    default:
      return false
  }
}

/** The parts of an expression, with the expression of a rule as the part of a reference to it. */
const resolvedParts = (node: Node, pack: RulePack): ReadonlyArray<Node> => {
  if (node.op !== "rule") return partsOf(node)
  const rule = pack.rules.get(node.id)
  return rule === undefined ? [] : [nodeOfRule(rule)]
}

type Dependence = WeakMap<Node, boolean>

const dependenceOnToday = new WeakMap<
  RulePack,
  { readonly lawHeld: Dependence; readonly lawMoving: Dependence }
>()

/** Whether the value of an expression can change with the variable. */
export const dependsOn = (node: Node, variable: Variable, setting: Setting): boolean => {
  const { pack } = setting
  const lawHeld = setting.lawDay !== undefined
  if (variable.of !== "today")
    return (
      isVariable(node, variable, lawHeld) ||
      resolvedParts(node, pack).some((part) => dependsOn(part, variable, setting))
    )
  let caches = dependenceOnToday.get(pack)
  if (caches === undefined) {
    caches = { lawHeld: new WeakMap(), lawMoving: new WeakMap() }
    dependenceOnToday.set(pack, caches)
  }
  const cache = lawHeld ? caches.lawHeld : caches.lawMoving
  const depends = (inner: Node): boolean => {
    let known = cache.get(inner)
    if (known === undefined) {
      known = isVariable(inner, variable, lawHeld) || resolvedParts(inner, pack).some(depends)
      cache.set(inner, known)
    }
    return known
  }
  return depends(node)
}

/** The first number of [from, to) that satisfies a condition which, once satisfied, stays so; `to` if none does. */
const firstWhere = (from: number, to: number, holds: (x: number) => boolean): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Where a shape, on [from, to), goes from below a value to it, and from it to above (or the other way round). */
const crossings = (shape: Shape, value: number, from: number, to: number): ReadonlyArray<number> => {
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

/** The parts of [from, to) between the cuts. */
const cut = (
  from: number,
  to: number,
  cuts: ReadonlyArray<number>,
): ReadonlyArray<readonly [number, number]> => {
  const inner = [...new Set(cuts)].filter((x) => x > from && x < to).sort((a, b) => a - b)
  return [from, ...inner].map((start, index) => [start, inner[index] ?? to] as const)
}

const sameShape = (left: Shape, right: Shape): boolean =>
  left.shape === "constant" && right.shape === "constant"
    ? left.value === right.value || sameValue(left.value, right.value)
    : left === right

const joined = (pieces: Pieces): Pieces => {
  const result: Array<Piece> = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last !== undefined && sameShape(last.shape, piece.shape))
      result[result.length - 1] = { from: last.from, to: piece.to, shape: last.shape }
    else result.push(piece)
  }
  return result
}

const lineOf = (shape: Shape): { readonly slope: number; readonly offset: number } | undefined =>
  shape.shape === "line"
    ? shape
    : shape.shape === "constant" && typeof shape.value === "number"
      ? { slope: 0, offset: shape.value }
      : undefined

/** The straight line that a sum or a difference of straight lines is; `undefined` for what is none. */
const straight = (node: Node, shapes: ReadonlyArray<Shape>): Shape | undefined => {
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

/** Whether an expression has no value as soon as one of its parts has none. */
const needsEveryPart = (node: Node): boolean => {
  switch (node.op) {
    case "compare":
    case "memberOf":
    case "not":
    case "parameter":
    case "add":
    case "subtract":
    case "multiply":
    case "scale":
    case "divide":
    case "ratio":
    case "smallest":
    case "greatest":
    case "addDays":
    case "addTerm":
    case "daysBetween":
    case "termBetween":
    case "startOf":
    case "addTerms":
    case "subtractTerms":
    case "scaleTerm":
    case "completionDay":
    case "countOf":
      return true
    default:
      return false
  }
}

/** Whether an expression rises when its only varying part rises. */
const followsItsPart = (node: Node): boolean => {
  switch (node.op) {
    case "addTerm":
    case "addDays":
    case "add":
    case "startOf":
    case "scale":
      return true
    default:
      return false
  }
}

const read = (node: Node, shapes: ReadonlyArray<Shape>, sweep: Sweep, x: number): Value | undefined =>
  apply(
    node,
    shapes.map((shape) => at(shape, x)),
    sweep.setting,
    quiet,
  )

const tabulated = (
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

/** The values at which an expression asks its parts to be compared: the bounds of bands, the days of versions and values. */
const boundsOf = (node: Node, setting: Setting): ReadonlyArray<readonly [part: number, value: number]> => {
  switch (node.op) {
    case "parameter":
      return (setting.pack.parameters.get(node.id)?.values ?? []).map(({ from }) => [0, from] as const)
    case "versions":
      return node.versions.flatMap(({ from, to }) =>
        [from, to].flatMap((day) => (day === undefined ? [] : [[0, day] as const])),
      )
    case "table":
      return node.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, column) => {
          const values =
            cell.cell === "oneOf"
              ? cell.values
              : cell.cell === "band"
                ? [cell.low?.value, cell.high?.value]
                : []
          return values.flatMap((value) => (typeof value === "number" ? [[column, value] as const] : []))
        }),
      )
    default:
      return []
  }
}

/** The parts of an expression that decide which of its other parts it takes. */
const isSelector = (node: Node, part: number): boolean => {
  switch (node.op) {
    case "parameter":
    case "versions":
      return part === 0
    case "table":
      return part < node.inputs.length
    default:
      return false
  }
}

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
  return cut(from, to, cuts).map(([start, end]) => ({
    from: start,
    to: end,
    shape: constant(read(node, shapes, sweep, start)),
  }))
}

/** Keeps a line where its values are exact numbers, and days of the calendar if days they must be. */
const bounded = (node: Node, shape: Shape, sweep: Sweep, from: number, to: number): Pieces | undefined => {
  if (shape.shape !== "line") return undefined
  const calendar = sweep.setting.pack.calendar
  const [low, high] =
    node.op === "addDays"
      ? [calendar.firstDay as number, calendar.lastDay as number]
      : [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  const ends = [at(shape, from), at(shape, to - 1)] as [number, number]
  if (!ends.every(isExact)) return undefined
  return cut(from, to, [...crossings(shape, low, from, to), ...crossings(shape, high, from, to)]).map(
    ([start, end]) => {
      const value = at(shape, start) as number
      return { from: start, to: end, shape: value >= low && value <= high ? shape : unknownShape }
    },
  )
}

/** An expression on a stretch on which none of its parts changes its shape. */
const combine = (
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
  const isUnknown = (shape: Shape): boolean => shape.shape === "constant" && shape.value === undefined
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
      return cut(from, to, cuts).map(([start, end]) => ({
        from: start,
        to: end,
        shape: constant(read(node, shapes, sweep, start)),
      }))
    }
  }

  const line = straight(node, shapes)
  if (line !== undefined) return bounded(node, line, sweep, from, to) ?? tabulate()
  const [only = 0] = varying
  const part = shapes[only]
  if (varying.length === 1 && part !== undefined && followsItsPart(node)) {
    const falling = part.shape === "line" ? part.slope < 0 : part.shape === "curve" && !part.rising
    // A negative fraction turns the direction round; it is read off instead.
    const by = shapes[1]
    const turned =
      node.op === "scale" &&
      !(
        by?.shape === "constant" &&
        typeof by.value === "object" &&
        "numerator" in by.value &&
        by.value.numerator >= 0
      )
    if (shapes.some((shape) => shape.shape === "constant" && shape.value === undefined))
      return whole(unknownShape)
    if (!turned && only === 0) {
      const value = (x: number) => read(node, shapes, sweep, x) as number
      // Outside the calendar there is no value; inside, the values of a rising part are one stretch.
      const defined = (x: number) => read(node, shapes, sweep, x) !== undefined
      if (defined(from) && defined(to - 1)) return whole({ shape: "curve", rising: !falling, at: value })
      const cuts = defined(from)
        ? [firstWhere(from, to, (x) => !defined(x))]
        : defined(to - 1)
          ? [firstWhere(from, to, defined)]
          : undefined
      if (cuts === undefined) return tabulate()
      return cut(from, to, cuts).map(([start, end]) => ({
        from: start,
        to: end,
        shape: defined(start) ? { shape: "curve", rising: !falling, at: value } : unknownShape,
      }))
    }
  }
  return tabulate()
}

const pieces = (node: Node, sweep: Sweep, from: number, to: number, scope: Scope | undefined): Pieces => {
  const { facts, setting } = sweep
  if (!dependsOn(node, sweep.variable, setting))
    return [{ from, to, shape: constant(evaluate(node, facts, setting, scope).value) }]
  if (node.op === "today" || node.op === "lawDay") return [{ from, to, shape: variableItself }]
  if (node.op === "fact") {
    const { maximum = Number.POSITIVE_INFINITY, minimum = Number.NEGATIVE_INFINITY } = node
    return cut(from, to, [minimum, maximum + 1]).map(([start, end]) => ({
      from: start,
      to: end,
      shape: start >= minimum && start <= maximum ? variableItself : unknownShape,
    }))
  }
  if (node.op === "rule") {
    const rule = setting.pack.rules.get(node.id)
    return rule === undefined
      ? [{ from, to, shape: unknownShape }]
      : pieces(nodeOfRule(rule), sweep, from, to, undefined)
  }

  const list = listOf(node)
  const parts: Array<Pieces> = []
  if (list === undefined) {
    for (const part of partsOf(node)) parts.push(pieces(part, sweep, from, to, scope))
  } else {
    const entries = facts[list.id]
    if (!Array.isArray(entries)) return [{ from, to, shape: unknownShape }]
    for (const entry of entries as ReadonlyArray<Entry>)
      for (const part of partsOf(node))
        parts.push(pieces(part, sweep, from, to, { list: list.id, entry, outer: scope }))
  }

  const cuts = parts.flatMap((part) => part.map((piece) => piece.from))
  const positions = parts.map(() => 0)
  const result: Array<Piece> = []
  for (const [start, end] of cut(from, to, cuts)) {
    const shapes = parts.map((part, index) => {
      let position = positions[index] ?? 0
      while ((part[position]?.to ?? to) <= start) position++
      positions[index] = position
      return part[position]?.shape ?? unknownShape
    })
    for (const piece of combine(node, shapes, sweep, start, end)) result.push(piece)
  }
  return joined(result)
}

/**
 * The value of an expression at every whole number of [from, to), as the fewest spans.
 *
 * Varying a fact ignores the value it has in `facts`.
 */
export const spansOf = (
  node: Node,
  variable: Variable,
  range: { readonly from: number; readonly to: number },
  facts: Facts,
  setting: Setting,
): ReadonlyArray<Span> => {
  if (range.from >= range.to) return []
  const sweep: Sweep = { variable, facts, setting }
  const spans: Array<Span> = []
  const add = (from: number, to: number, value: Value | undefined): void => {
    const last = spans.at(-1)
    if (last !== undefined && (last.value === value || sameValue(last.value, value)))
      spans[spans.length - 1] = { ...last, to }
    else spans.push({ from, to, value })
  }
  for (const { from, to, shape } of pieces(node, sweep, range.from, range.to, undefined)) {
    if (shape.shape === "constant") add(from, to, shape.value)
    else for (let x = from; x < to; x++) add(x, x + 1, at(shape, x))
  }
  return spans
}

/** The day of the decision as what varies. */
export const overTime: Variable = { of: "today" }
