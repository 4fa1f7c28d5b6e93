import type { Cell, Exception, Node } from "../../expression.ts"
import { kindOf } from "../../language/kinds.ts"
import { measureOfTerm } from "../../values/term.ts"
import type { Value } from "../../values/value.ts"
import type { At } from "../forms.ts"
import type { Branch, GraphBuilder } from "../graph-builder.ts"
import { cellOf } from "./comparisons.ts"
import { type Desugared, literalOf, partAt, partwise, type Workshop } from "./workshop.ts"

type NodeOf<O extends Node["op"]> = Extract<Node, { readonly op: O }>

/** A case of a choice: its condition, and the value in that case. */
interface Case {
  readonly when: At
  readonly gives: Desugared
}

/** The value of the first case that holds; each part of it is chosen by itself. */
const firstOf = (
  graph: GraphBuilder,
  cases: ReadonlyArray<Case>,
  otherwise: Desugared,
  agreeing = true,
): Desugared =>
  partwise(otherwise, (part) =>
    graph.choose(
      cases.map(({ when, gives }): Branch => ({ when, gives: partAt(gives, part) })),
      partAt(otherwise, part),
      agreeing,
    ),
  )

/** The choices of the language; `undefined` for other forms. */
export const choiceOfCases = (
  workshop: Workshop,
  node: Node,
  parts: ReadonlyArray<Desugared>,
): Desugared | undefined => {
  const { graph, setting } = workshop
  switch (node.op) {
    case "when": {
      const [condition, gives, otherwise] = parts as readonly [Desugared, Desugared, Desugared]
      return firstOf(graph, [{ when: condition[0], gives }], otherwise)
    }
    case "table":
      return tableOf(graph, node, parts)
    case "unless":
      return exceptionsOf(graph, node, parts)
    case "versions": {
      const [at, ...wordings] = parts
      const unknown = literalOf(graph, kindOf(node), undefined)
      const cases = node.versions.map(({ from, to }, index) => ({
        when: datedIn(graph, partAt(at, 0), from, to),
        gives: wordings[index] as Desugared,
      }))
      return firstOf(graph, cases, unknown, false)
    }
    case "parameter": {
      const [at] = parts
      const values = setting.pack.parameters.get(node.id)?.values ?? []
      // Of entries with one day the last holds; an entry without a value is one that nobody knows.
      const cases = values.map(({ from, value }, index) => ({
        when: datedIn(graph, partAt(at, 0), from, values[index + 1]?.from),
        gives: literalOf(graph, node.kind, value),
      }))
      return firstOf(graph, cases, literalOf(graph, node.kind, undefined), false)
    }
    default:
      return undefined
  }
}

/** Whether a day lies in a period, whose last day is not included. */
const datedIn = (graph: GraphBuilder, day: At, from: number | undefined, to: number | undefined): At => {
  const sides: Array<At> = []
  if (from !== undefined) sides.push(graph.order(day, graph.number(from)))
  if (to !== undefined) sides.push(graph.not(graph.order(day, graph.number(to))))
  return sides.length === 0 ? graph.same(day, day) : graph.all(...sides)
}

/** Whether two results are the same in every part. */
const sameResult = (graph: GraphBuilder, left: Desugared, right: Desugared): At =>
  graph.all(...left.map((part, index) => graph.same(part, right[index] as At)))

/** For each pair of cases that may apply together, that both do and their results differ: then there is no value. */
const conflictsOf = (graph: GraphBuilder, cases: ReadonlyArray<Case>): At =>
  graph.any(
    ...cases.flatMap((one, index) =>
      cases
        .slice(index + 1)
        .map((other) =>
          graph.all(one.when, other.when, graph.not(sameResult(graph, one.gives, other.gives))),
        ),
    ),
  )

const tableOf = (graph: GraphBuilder, node: NodeOf<"table">, parts: ReadonlyArray<Desugared>): Desugared => {
  const width = node.inputs.length
  const kinds = node.inputs.map(kindOf)
  const kind = kindOf(node)
  const cases = node.rows.map((row, index): Case => {
    const cells = row.cells
      .slice(0, width)
      .map((cell, column) => cellOf(graph, kinds[column] ?? "truth", cell, parts[column] as Desugared))
    return { when: graph.all(...cells), gives: parts[width + index] as Desugared }
  })
  const unknown = literalOf(graph, kind, undefined)
  switch (node.hitPolicy) {
    case "first":
      return firstOf(graph, cases, unknown)
    case "unique": {
      const several = areApart(node)
        ? []
        : [
            {
              when: graph.atLeast(
                2,
                cases.map(({ when }) => when),
              ),
              gives: unknown,
            },
          ]
      return firstOf(graph, [...several, ...cases], unknown)
    }
    case "any":
      return firstOf(graph, [{ when: conflictsOf(graph, cases), gives: unknown }, ...cases], unknown)
    case "sum": {
      const zero = graph.number(0)
      return [
        graph.linear(
          cases.map(({ when, gives: [gives] }) => [1, graph.choose([{ when, gives }], zero, false)] as const),
        ),
      ]
    }
  }
}

/** Whether no two rows can match together, because the cells of one column are apart. */
const areApart = ({ inputs, rows }: NodeOf<"table">): boolean =>
  rows.every((row, index) =>
    rows
      .slice(index + 1)
      .every((other) => inputs.some((_, column) => cellsApart(row.cells[column], other.cells[column]))),
  )

const cellsApart = (left: Cell | undefined, right: Cell | undefined): boolean => {
  if (left === undefined || right === undefined || left.cell === "any" || right.cell === "any") return false
  if (left.cell === "oneOf" && right.cell === "oneOf")
    return left.values.every((value) => typeof value !== "object" && !right.values.includes(value))
  if (left.cell === "band" && right.cell === "band") return isBelow(left, right) || isBelow(right, left)
  return false
}

type Band = Extract<Cell, { cell: "band" }>

/** Whether one band of numbers or terms ends before the other begins. */
const isBelow = ({ high }: Band, { low }: Band): boolean => {
  if (high === undefined || low === undefined) return false
  const [end, start] = [numberOf(high.value), numberOf(low.value)]
  if (end === undefined || start === undefined) return false
  return end < start || (end === start && !(high.inclusive && low.inclusive))
}

const numberOf = (value: Value): number | undefined => {
  if (typeof value === "number") return value
  return typeof value === "object" && "months" in value ? measureOfTerm(value) : undefined
}

const exceptionsOf = (
  graph: GraphBuilder,
  node: NodeOf<"unless">,
  parts: ReadonlyArray<Desugared>,
): Desugared => {
  const general = parts[0] as Desugared
  const caseOf = (index: number): Case => ({
    when: partAt(parts[1 + 2 * index], 0),
    gives: parts[2 + 2 * index] as Desugared,
  })
  const unknown = literalOf(graph, kindOf(node), undefined)
  const cases = ranksOf(node.exceptions).flatMap((ofRank) => {
    const applying = ofRank.map(caseOf)
    // Two of one rank that both apply have no value unless they agree.
    return applying.length < 2
      ? applying
      : [{ when: conflictsOf(graph, applying), gives: unknown }, ...applying]
  })
  return firstOf(graph, cases, general)
}

/** The places of exceptions by falling rank, those of one rank together. */
const ranksOf = (exceptions: ReadonlyArray<Exception>): ReadonlyArray<ReadonlyArray<number>> =>
  [...new Set(exceptions.map(({ rank }) => rank))]
    .sort((a, b) => b - a)
    .map((rank) => exceptions.flatMap((exception, index) => (exception.rank === rank ? [index] : [])))
