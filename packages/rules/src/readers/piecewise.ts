/**
 * The value of an expression as an exact function of the day or of one numeric fact.
 *
 * Straight lines are solved by arithmetic and monotone parts by bisection; anything else is read number by number.
 */

import type { Node } from "../expression.ts"
import { listOf, partsOf } from "../language/parts.ts"
import { referencesInOrder } from "../law/reference-order.ts"
import { nodeOfRule } from "../law/rule.ts"
import { getOrInsertComputed } from "../memo.ts"
import type { Entry, Facts, Value } from "../values/value.ts"
import { sameValue } from "./apply.ts"
import { type Budget, budgetOf, type SearchOptions, stoppedBy } from "./completion-search/budget.ts"
import type { Scope } from "./evaluate.ts"
import { combine } from "./piecewise/combine.ts"
import type { Variable } from "./piecewise/dependence.ts"
import { cut, joined, type Piece, type Pieces } from "./piecewise/pieces.ts"
import { at, constant, type Shape, unknownShape, variableItself } from "./piecewise/shapes.ts"
import { type Sweep, sweepOf } from "./piecewise/sweep.ts"
import type { Setting } from "./setting.ts"

export { overTime, type Variable } from "./piecewise/dependence.ts"

/** The value of an expression from one number up to, not including, another. `undefined` is unknown. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly value: Value | undefined
  /** Present where it is unknown and the reading stopped because its budget was spent. */
  readonly stopped?: "budget"
}

/** A span of a reading that stopped: what it does not know, it may not have read. */
const withStop = (span: Span, budget: Budget): Span =>
  span.value === undefined ? { ...span, ...stoppedBy(budget) } : span

/** Reads what stands more than once only once. All of a sweep is read over one range. */
const pieces = (node: Node, sweep: Sweep, from: number, to: number, scope: Scope | undefined): Pieces => {
  const inScope = getOrInsertComputed(sweep.known, scope, () => new Map<Node, Pieces>())
  return getOrInsertComputed(inScope, node, () => piecesOf(node, sweep, from, to, scope))
}

const piecesOf = (node: Node, sweep: Sweep, from: number, to: number, scope: Scope | undefined): Pieces => {
  const { budget, facts, setting } = sweep
  budget?.spend()
  if (budget?.isSpent === true) return [{ from, to, shape: unknownShape }]
  if (!sweep.dependsOn(node)) return [{ from, to, shape: constant(sweep.fixed.prove(node, scope).value) }]
  if (node.op === "today" || node.op === "lawDay") return [{ from, to, shape: variableItself }]
  if (node.op === "fact") {
    const { maximum = Number.POSITIVE_INFINITY, minimum = Number.NEGATIVE_INFINITY } = node
    return cut({ from, to }, [minimum, maximum + 1], (start) =>
      start >= minimum && start <= maximum ? variableItself : unknownShape,
    )
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
    for (const entry of entries as ReadonlyArray<Entry>) {
      const inner: Scope = { list: list.id, entry, outer: scope }
      for (const part of partsOf(node)) parts.push(pieces(part, sweep, from, to, inner))
    }
  }

  const positions = parts.map(() => 0)
  const result: Array<Piece> = []
  for (let start = from, end = to; start < to; start = end, end = to) {
    const shapes: Array<Shape> = []
    for (const [index, part] of parts.entries()) {
      let position = positions[index] ?? 0
      while ((part[position]?.to ?? to) <= start) position++
      positions[index] = position
      const piece = part[position]
      end = Math.min(end, piece?.to ?? to)
      shapes.push(piece?.shape ?? unknownShape)
    }
    // There may be more pieces than a call takes arguments.
    for (const piece of combine({ node, shapes, setting, from: start, to: end, budget })) result.push(piece)
  }
  return joined(result)
}

/**
 * The value of an expression at every whole number of [from, to), as the fewest spans.
 *
 * Where a budget is spent, what was not read is unknown, and its spans say that the reading stopped.
 *
 * @param variable - the day, `overTime`, or one numeric fact, whose value in `facts` is ignored
 * @example
 * const range = { from: jalaliDay(1404, 1, 1), to: jalaliDay(1406, 1, 1) }
 * const { expression } = conditionalRelease
 * spansOf(expression, overTime, range, facts, setting).map(({ from, value }) => [formatDay(jalali, from as Day), value])
 * // => [["1404/01/01", false], ["1405/04/01", true]]
 */
export const spansOf = (
  node: Node,
  variable: Variable,
  range: { readonly from: number; readonly to: number },
  facts: Facts,
  setting: Setting,
  options: SearchOptions = {},
): ReadonlyArray<Span> => spansWithin(node, variable, range, facts, setting, budgetOf(options))

/** The spans of an expression under a budget that other readings share. */
export const spansWithin = (
  node: Node,
  variable: Variable,
  range: { readonly from: number; readonly to: number },
  facts: Facts,
  setting: Setting,
  budget: Budget | undefined,
): ReadonlyArray<Span> => {
  if (range.from >= range.to) return []
  const sweep = sweepOf(variable, facts, setting, budget)
  // A budget is spent in the order in which the law is read.
  if (budget === undefined)
    for (const reference of referencesInOrder(node, setting.pack))
      if (sweep.dependsOn(reference)) pieces(reference, sweep, range.from, range.to, undefined)
  const spans: Array<Span> = []
  const add = (from: number, to: number, value: Value | undefined): void => {
    const last = spans.at(-1)
    if (last !== undefined && (last.value === value || sameValue(last.value, value)))
      spans[spans.length - 1] = { ...last, to }
    else spans.push({ from, to, value })
  }
  for (const { from, to, shape } of pieces(node, sweep, range.from, range.to, undefined)) {
    if (shape.shape === "constant") add(from, to, shape.value)
    else
      for (let x = from; x < to; x++) {
        budget?.spend()
        if (budget?.isSpent === true) {
          add(x, to, undefined)
          break
        }
        add(x, x + 1, at(shape, x))
      }
  }
  return budget?.isSpent === true ? spans.map((span) => withStop(span, budget)) : spans
}
