import {
  type Citation,
  expressionsOfRule,
  type Node,
  partsOf,
  type Rule,
  type RulePack,
  type Text,
} from "@bazgasht/rules"
import type { LawPart } from "./law-parts.ts"

/** A clause, an exception or a whole rule in which something is read. */
export interface ReadingClause {
  /** `rule:…` or `rule:…#…`. */
  readonly id: string
  readonly rule: string
  readonly title: Text
  readonly citations: ReadonlyArray<Citation>
}

type Visit = (node: Node, within: ReadingClause) => void

const labelled = (
  { rule }: ReadingClause,
  { citations, id, title }: Omit<ReadingClause, "rule">,
): ReadingClause => ({ id: `rule:${rule}#${id}`, rule, title, citations })

const visitNode = (node: Node, within: ReadingClause, visit: Visit): void => {
  visit(node, within)
  if (node.op === "clause") visitNode(node.of, labelled(within, node), visit)
  else if (node.op === "unless") {
    visitNode(node.general, within, visit)
    for (const exception of node.exceptions) {
      const label = labelled(within, exception)
      visitNode(exception.when, label, visit)
      visitNode(exception.gives, label, visit)
    }
  } else for (const part of partsOf(node)) visitNode(part, within, visit)
}

/** Visits everything that a rule reads, in the rules that it refers to as well, each once. */
const visitRules = (pack: RulePack, id: string, visit: Visit, seen = new Set<string>()): void => {
  const rule: Rule | undefined = pack.rules.get(id)
  if (rule === undefined || seen.has(id)) return
  seen.add(id)
  const whole: ReadingClause = { id: `rule:${id}`, rule: id, title: rule.title, citations: rule.citations }
  for (const expression of expressionsOfRule(rule))
    visitNode(expression, whole, (node, within) => {
      visit(node, within)
      if (node.op === "rule") visitRules(pack, node.id, visit, seen)
    })
}

const reads = (node: Node, { id, part, rule }: LawPart): boolean => {
  if (part === "parameter") return node.op === "parameter" && `parameter:${node.id}` === id
  if (part === "policy") return node.op === "policy" && `policy:${node.id}` === id
  return node.op === "rule" && node.id === rule
}

/**
 * The clauses of a rule, and of those it refers to, in which a part of a reform is read; the part itself where it is one of the rule.
 * A part that the reform takes away is looked for in the law in force.
 *
 * @param packs - the reformed law and the law in force
 * @example
 * const [part] = simulation.results.parts
 * part && readingClauses([law.pack, iranPack], "REL-CR", part).map(({ id }) => id) // => ["rule:REL-CR-1"]
 */
export const readingClauses = (
  packs: ReadonlyArray<RulePack>,
  question: string,
  part: LawPart,
): ReadonlyArray<ReadingClause> => {
  for (const pack of packs) {
    const found = new Map<string, ReadingClause>()
    visitRules(pack, question, (node, within) => {
      if (reads(node, part)) found.set(within.id, within)
    })
    if (found.size > 0) return [...found.values()]
  }
  const { citations, id, rule, title } = part
  return rule === question ? [{ id, rule, title, citations }] : []
}
