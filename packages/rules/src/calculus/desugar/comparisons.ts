import type { Bound, Cell, Node, Relation } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import { holdsCode } from "../../language/logic.ts"
import { holdsRelation } from "../../readers/apply.ts"
import type { Kind, Value } from "../../values/value.ts"
import type { At } from "../forms.ts"
import type { GraphBuilder } from "../graph-builder.ts"
import { type Desugared, literalOf, measureOf } from "./workshop.ts"

type NodeOf<O extends Node["op"]> = Extract<Node, { readonly op: O }>

/** Whether one value is at least, and whether it is equal to, another of its kind. */
interface Order {
  readonly atLeast: (left: Desugared, right: Desugared) => At
  readonly equal: (left: Desugared, right: Desugared) => At
}

const orderOf = (graph: GraphBuilder, kind: Kind): Order => {
  switch (kind) {
    case "term": {
      const measured = (compare: (left: At, right: At) => At) => (left: Desugared, right: Desugared) =>
        compare(measureOf(graph, left), measureOf(graph, right))
      return {
        atLeast: measured((left, right) => graph.order(left, right)),
        equal: measured((left, right) => graph.same(left, right)),
      }
    }
    case "ratio": {
      const atLeast = (left: Desugared, right: Desugared): At =>
        graph.add({
          form: "orderOfRatios",
          sort: "truth",
          left: left as readonly [At, At],
          right: right as readonly [At, At],
        })
      return { atLeast, equal: (left, right) => graph.all(atLeast(left, right), atLeast(right, left)) }
    }
    default:
      return {
        atLeast: ([left], [right]) => graph.order(left, right),
        equal: ([left], [right]) => graph.same(left, right),
      }
  }
}

/** Whether two values of a kind stand in a relation. */
export const related = (
  graph: GraphBuilder,
  kind: Kind,
  relation: Relation,
  left: Desugared,
  right: Desugared,
): At => {
  const { atLeast, equal } = orderOf(graph, kind)
  if (kind === "code" || kind === "truth") {
    // Names have no order: those that differ count as more.
    const same = equal(left, right)
    const [whenSame, whenDifferent] = [holdsRelation(relation, 0), holdsRelation(relation, 1)]
    if (whenSame !== whenDifferent) return whenSame ? same : graph.not(same)
    const known = graph.any(same, graph.not(same))
    return whenSame ? known : graph.not(known)
  }
  switch (relation) {
    case "atLeast":
      return atLeast(left, right)
    case "atMost":
      return atLeast(right, left)
    case "less":
      return graph.not(atLeast(left, right))
    case "more":
      return graph.not(atLeast(right, left))
    case "equal":
      return equal(left, right)
    case "notEqual":
      return graph.not(equal(left, right))
  }
}

/** The greatest (sign 1) or smallest (sign -1) of two values; of terms of one measure, the one with more months. */
export const extremeOf = (
  graph: GraphBuilder,
  kind: Kind,
  sign: 1 | -1,
  found: Desugared,
  next: Desugared,
): Desugared => {
  if (found[1] === undefined) return [graph.extreme(sign, found[0], next[0])]
  const further = related(graph, kind, sign === 1 ? "more" : "less", next, found)
  const evenly = related(graph, kind, "equal", next, found)
  // Of equal terms the one with more months, of equal ratios the one in lower terms.
  const [greater, less] = kind === "term" ? [next[0], found[0]] : [found[1], next[1] as At]
  const takesPlace = graph.any(further, graph.all(evenly, graph.not(graph.order(less, greater))))
  const part = (index: 0 | 1): At =>
    graph.choose([{ when: takesPlace, gives: next[index] as At }], found[index] as At)
  return [part(0), part(1)]
}

export const comparisonOf = (
  graph: GraphBuilder,
  { left, relation }: NodeOf<"compare">,
  parts: ReadonlyArray<Desugared>,
): At => related(graph, kindOf(left), relation, parts[0] as Desugared, parts[1] as Desugared)

const among = (graph: GraphBuilder, of: At, codes: ReadonlyArray<string>): At =>
  graph.add({ form: "among", sort: "truth", of, codes: [...new Set(codes)].sort() })

export const membershipOf = (graph: GraphBuilder, { set }: NodeOf<"memberOf">, of: At): At =>
  among(
    graph,
    of,
    set.members.filter((member) => holdsCode(set, member)),
  )

/** Whether a value satisfies a cell of a table. The cell `any` is satisfied by an unknown value too. */
export const cellOf = (graph: GraphBuilder, kind: Kind, cell: Cell, of: Desugared): At => {
  const against = (relation: Relation, value: Value): At =>
    related(graph, kind, relation, of, literalOf(graph, kind, value))
  switch (cell.cell) {
    case "any":
      return graph.constant(true, "truth")
    case "oneOf":
      return kind === "code"
        ? among(graph, of[0], cell.values as ReadonlyArray<string>)
        : oneOf(
            graph,
            cell.values.map((value) => against("equal", value)),
            of,
          )
    case "band": {
      const side = (bound: Bound | undefined, inclusive: Relation, exclusive: Relation): ReadonlyArray<At> =>
        bound === undefined ? [] : [against(bound.inclusive ? inclusive : exclusive, bound.value)]
      const sides = [...side(cell.low, "atLeast", "more"), ...side(cell.high, "atMost", "less")]
      return sides.length === 0 ? known(graph, of) : graph.all(...sides)
    }
  }
}

const oneOf = (graph: GraphBuilder, values: ReadonlyArray<At>, of: Desugared): At =>
  values.length === 0 ? graph.not(known(graph, of)) : graph.any(...values)

/** Yes for a known value, unknown for an unknown one. */
const known = (graph: GraphBuilder, of: Desugared): At =>
  graph.all(...of.map((part) => graph.same(part, part)))
