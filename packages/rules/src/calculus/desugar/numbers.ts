import type { Node } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import { dayCountOf } from "../../readers/setting.ts"
import type { At } from "../forms.ts"
import type { GraphBuilder } from "../graph-builder.ts"
import { extremeOf } from "./comparisons.ts"
import { type Desugared, literalOf, measureOf, partAt, type Workshop } from "./workshop.ts"

/** Arithmetic, days and terms. */
export const numbersOf = (workshop: Workshop, node: Node, parts: ReadonlyArray<Desugared>): Desugared => {
  const { graph, setting } = workshop
  const [first, second, third] = parts as readonly [Desugared, Desugared, Desugared]
  const left = partAt(first, 0)
  const right = partAt(second, 0)
  const one = graph.number(1)
  switch (node.op) {
    case "add":
      return [graph.linear(parts.map(([at]) => [1, at] as const))]
    case "subtract":
      return [difference(graph, left, right)]
    case "daysBetween":
      return [difference(graph, right, left)]
    case "multiply":
      return [graph.portion(left, right, one, "down")]
    case "scale":
      return [graph.portion(left, right, partAt(second, 1), node.rounding)]
    case "divide":
      return [graph.portion(left, one, right, node.rounding)]
    case "ratio":
      return lowestTerms(graph, left, right)
    case "smallest":
    case "greatest": {
      const kind = kindOf(node)
      const sign = node.op === "smallest" ? -1 : 1
      return parts.length === 0
        ? literalOf(graph, kind, undefined)
        : parts.reduce((found, next) => extremeOf(graph, kind, sign, found, next))
    }
    case "addDays":
      return [inCalendar(workshop, sum(graph, left, right))]
    case "addTerm": {
      const moved = graph.add({ form: "calendar", sort: "number", ask: "addMonths", of: [left, right] })
      return [inCalendar(workshop, sum(graph, moved, partAt(second, 1)))]
    }
    case "termBetween":
      return termBetween(graph, left, right)
    case "startOf":
      return [
        graph.add({
          form: "calendar",
          sort: "number",
          ask: node.unit === "month" ? "startOfMonth" : "startOfYear",
          of: [left],
        }),
      ]
    case "addTerms":
      return sumOfTerms(graph, parts)
    case "subtractTerms": {
      const rest = difference(graph, measureOf(graph, first), measureOf(graph, second))
      const zero = graph.number(0)
      return termOf(graph, graph.extreme(1, rest, zero))
    }
    case "scaleTerm":
      return termOf(graph, graph.portion(measureOf(graph, first), right, partAt(second, 1), node.rounding))
    case "completionDay":
      return [
        graph.add({
          form: "calendar",
          sort: "number",
          ask: "completion",
          of: [left, ...second, ...third],
          dayCount: dayCountOf(setting),
        }),
      ]
    default:
      throw new TypeError(`${node.op} has no desugaring`)
  }
}

const sum = (graph: GraphBuilder, left: At, right: At): At =>
  graph.linear([
    [1, left],
    [1, right],
  ])

const difference = (graph: GraphBuilder, left: At, right: At): At =>
  graph.linear([
    [1, left],
    [-1, right],
  ])

/** A day of the calendar; unknown outside it. */
const inCalendar = ({ graph, setting }: Workshop, day: At): At => {
  const { firstDay, lastDay } = setting.pack.calendar
  return graph.choose(
    [{ when: graph.within(day, firstDay, lastDay), gives: day }],
    graph.unknown("number"),
    false,
  )
}

/** A ratio in lowest terms, its denominator more than 0; one over 0 is none. */
const lowestTerms = (graph: GraphBuilder, numerator: At, denominator: At): Desugared => {
  const common = graph.add({ form: "divisor", sort: "number", left: numerator, right: denominator })
  const positive = graph.order(denominator, graph.number(1))
  const negative = graph.order(graph.number(-1), denominator)
  const divisor = graph.choose(
    [
      { when: positive, gives: common },
      { when: negative, gives: graph.linear([[-1, common]]) },
    ],
    graph.unknown("number"),
    false,
  )
  const one = graph.number(1)
  return [graph.portion(numerator, one, divisor, "down"), graph.portion(denominator, one, divisor, "down")]
}

/** The term that has a measure: whole months of thirty days, and the days that remain. */
const termOf = (graph: GraphBuilder, measure: At): Desugared => {
  const months = graph.portion(measure, graph.number(1), graph.number(30), "down")
  return [
    months,
    graph.linear([
      [1, measure],
      [-30, months],
    ]),
  ]
}

const termBetween = (graph: GraphBuilder, from: At, to: At): Desugared => {
  const months = graph.add({ form: "calendar", sort: "number", ask: "monthsBetween", of: [from, to] })
  const reached = graph.add({ form: "calendar", sort: "number", ask: "addMonths", of: [from, months] })
  const days = graph.choose(
    [{ when: graph.order(from, to), gives: graph.number(0) }],
    difference(graph, to, reached),
    false,
  )
  return [months, days]
}

/** Months and days are added apart; a sum whose measure is not exact is none. */
const sumOfTerms = (graph: GraphBuilder, terms: ReadonlyArray<Desugared>): Desugared => {
  const months = graph.linear(terms.map(([at]) => [1, at] as const))
  const days = graph.linear(terms.map((term) => [1, partAt(term, 1)] as const))
  const measure = measureOf(graph, [months, days])
  const measured = (part: At): At =>
    graph.linear([
      [1, part],
      [0, measure],
    ])
  return [measured(months), measured(days)]
}
