import {
  type CodeSet,
  expressionsOfRule,
  type FactNode,
  type Kind,
  type ListFact,
  listOf,
  type Node,
  type RulePack,
  type Value,
  walk,
} from "@bazgasht/rules"

/** What an expression asks of a case, itself and through the rules it refers to. */
export interface Mentions {
  readonly facts: ReadonlyArray<FactNode>
  readonly lists: ReadonlyArray<ListFact>
  /** Values that stand in the expression and in bands, by kind: where the answer is likely to turn. */
  readonly thresholds: ReadonlyMap<Kind, ReadonlyArray<Value>>
}

/** A member of a set, and one of each of its exceptions. */
const someOf = ({ except, members }: CodeSet): ReadonlyArray<string> => [
  ...members.slice(0, 1),
  ...except.flatMap(someOf),
]

/** Every fact, list and threshold of an expression. */
export const mentionsOf = (expression: Node, pack?: RulePack): Mentions => {
  const facts = new Map<string, FactNode>()
  const lists = new Map<string, ListFact>()
  const thresholds = new Map<Kind, Array<Value>>()
  const rules = new Set<string>()
  const turnsAt = (kind: Kind, value: Value): void => {
    const known = thresholds.get(kind)
    if (known === undefined) thresholds.set(kind, [value])
    else known.push(value)
  }
  const visit = (node: Node): void => {
    const list = listOf(node)
    if (list !== undefined) lists.set(list.id, list)
    switch (node.op) {
      case "fact":
        facts.set(node.id, node)
        break
      case "literal":
        turnsAt(node.kind, node.value)
        break
      case "memberOf":
        for (const code of someOf(node.set)) turnsAt("code", code)
        break
      case "table":
        for (const row of node.rows)
          for (const [column, cell] of row.cells.entries()) {
            const input = node.inputs[column]
            if (input === undefined || !("kind" in input)) continue
            if (cell.cell === "oneOf") for (const value of cell.values) turnsAt(input.kind, value)
            if (cell.cell === "band")
              for (const bound of [cell.low, cell.high])
                if (bound !== undefined) turnsAt(input.kind, bound.value)
          }
        break
      case "rule": {
        if (rules.has(node.id)) break
        rules.add(node.id)
        const rule = pack?.rules.get(node.id)
        if (rule !== undefined) for (const part of expressionsOfRule(rule)) walk(part, visit)
      }
    }
  }
  walk(expression, visit)
  return { facts: [...facts.values()], lists: [...lists.values()], thresholds }
}
