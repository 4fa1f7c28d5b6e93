import type { Node } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import type { At, StepOf } from "../forms.ts"
import { related } from "./comparisons.ts"
import { type Desugared, measureOf, partAt, type Scope, type Workshop } from "./workshop.ts"

type Fold = StepOf<"fold">["fold"]

/** Aggregates over the entries of a list. */
export const aggregateOf = (workshop: Workshop, node: Node, outer: Scope | undefined): Desugared => {
  const { graph } = workshop
  switch (node.op) {
    case "exists":
    case "every":
    case "countOf":
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      break
    default:
      throw new TypeError(`${node.op} is no aggregate`)
  }
  const slot = outer === undefined ? 0 : outer.slot + 1
  const list = node.list.id
  const scope: Scope = { list, slot, outer }
  const [where] = workshop.desugar(node.where, scope)
  const fold = (over: Fold, condition: At, of: At): At =>
    graph.add({
      form: "fold",
      sort: over === "exists" ? "truth" : "number",
      fold: over,
      list,
      slot,
      where: condition,
      of,
    })
  switch (node.op) {
    case "exists":
      return [fold("exists", where, where)]
    case "every": {
      const fails = graph.not(where)
      return [graph.not(fold("exists", fails, fails))]
    }
    case "countOf":
      return [fold("sum", where, graph.number(1))]
    case "sumOf":
      return [fold("sum", where, partAt(workshop.desugar(node.of, scope), 0))]
    case "smallestOf":
    case "greatestOf":
      break
  }
  const of = workshop.desugar(node.of, scope)
  const over: Fold = node.op === "smallestOf" ? "smallest" : "greatest"
  switch (kindOf(node)) {
    case "term": {
      // Of terms with one measure the one with more months; what remains of the measure are its days.
      const measure = measureOf(graph, of)
      const found = fold(over, where, measure)
      const months = fold("greatest", graph.all(where, graph.same(measure, found)), of[0])
      return [
        months,
        graph.linear([
          [1, found],
          [-30, months],
        ]),
      ]
    }
    case "ratio": {
      // The entries that no other entry passes are equal; of those the one in lowest terms.
      const inner: Scope = { list, slot: slot + 1, outer }
      const [whereOther] = workshop.desugar(node.where, inner)
      const other = workshop.desugar(node.of, inner)
      const passes = related(graph, "ratio", over === "smallest" ? "less" : "more", other, of)
      const passed = graph.add({
        form: "fold",
        sort: "truth",
        fold: "exists",
        list,
        slot: slot + 1,
        where: graph.all(whereOther, passes),
        of: graph.all(whereOther, passes),
      })
      const foremost = graph.all(where, graph.not(passed))
      const denominator = fold("smallest", foremost, partAt(of, 1))
      const inLowestTerms = graph.all(foremost, graph.same(partAt(of, 1), denominator))
      const numerator = fold("smallest", inLowestTerms, of[0])
      // An entry that is passed does not matter above; whether it is chosen has to be known all the same.
      const chosen = fold("sum", where, graph.number(1))
      const known = (part: At): At =>
        graph.linear([
          [1, part],
          [0, chosen],
        ])
      return [known(numerator), known(denominator)]
    }
    default:
      return [fold(over, where, of[0])]
  }
}
