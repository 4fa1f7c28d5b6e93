import type { FactNode, ListFact, Node } from "../expression.ts"
import { listOf, walk } from "../language/parts.ts"
import type { RulePack } from "../law/pack.ts"
import { expressionsOfRule } from "../law/rule.ts"
import type { Day } from "../values/day.ts"
import { digestOf } from "../values/digest.ts"
import { makeTerm } from "../values/term.ts"
import type { Facts, Kind, Value } from "../values/value.ts"

/** Everything that the rules of a pack may ask of a case, by its id, in the order in which the rules ask. */
export const askedOf = (
  pack: RulePack,
): { readonly facts: ReadonlyMap<string, FactNode>; readonly lists: ReadonlyMap<string, ListFact> } => {
  const facts = new Map<string, FactNode>()
  const lists = new Map<string, ListFact>()
  const visit = (node: Node): void =>
    walk(node, (part) => {
      const list = listOf(part)
      if (list !== undefined) lists.set(list.id, list)
      if (part.op === "fact") facts.set(part.id, part)
    })
  for (const rule of pack.rules.values()) for (const expression of expressionsOfRule(rule)) visit(expression)
  return { facts, lists }
}

/** Under which a code is known: the id of a fact, or the list and the name of a field. */
const subjectOf = (node: Node): string | undefined =>
  node.op === "fact" ? node.id : node.op === "field" ? `${node.list}.${node.name}` : undefined

/**
 * The codes by which the rules of a pack tell cases apart, for each fact and field: an open vocabulary is longer than what the rules name, and
 * holds words of other things. What is compared with another fact has the codes of both.
 */
export const codesNamed = (pack: RulePack): ReadonlyMap<string, ReadonlyArray<string>> => {
  const groups = new Map<string, Set<string>>()
  const codesOf = (subject: string): Set<string> => {
    const codes = groups.get(subject) ?? new Set()
    groups.set(subject, codes)
    return codes
  }
  const unite = (one: string, other: string): void => {
    const codes = codesOf(one)
    for (const code of codesOf(other)) codes.add(code)
    for (const [subject, of] of groups) if (of === groups.get(other)) groups.set(subject, codes)
  }
  const visit = (node: Node): void => {
    if (node.op === "memberOf") {
      const subject = subjectOf(node.of)
      if (subject !== undefined) for (const code of node.set.members) codesOf(subject).add(code)
    }
    if (node.op === "compare") {
      const [left, right] = [subjectOf(node.left), subjectOf(node.right)]
      if (left !== undefined && right !== undefined) unite(left, right)
      for (const [subject, other] of [
        [left, node.right],
        [right, node.left],
      ] as const)
        if (subject !== undefined && other.op === "literal") codesOf(subject).add(String(other.value))
    }
  }
  for (const rule of pack.rules.values())
    for (const expression of expressionsOfRule(rule)) walk(expression, visit)
  return new Map([...groups].map(([subject, codes]) => [subject, [...codes]]))
}

interface Limits {
  readonly codes?: ReadonlyArray<string>
  readonly minimum?: number
  readonly maximum?: number
}

/** Values that a fact of a kind may have, so different that conditions on them come out both ways. */
const valuesOf = (
  kind: Kind,
  { codes, maximum, minimum }: Limits,
  today: Day,
  anyCodes: ReadonlyArray<string>,
): ReadonlyArray<Value> => {
  const within = (values: ReadonlyArray<number>): ReadonlyArray<number> => {
    const kept = values.filter((value) => value >= (minimum ?? value) && value <= (maximum ?? value))
    return kept.length > 0 ? kept : [minimum ?? maximum ?? 0]
  }
  switch (kind) {
    case "truth":
      return [true, false]
    case "count":
      return within([2, 7, 0, 30])
    case "money":
      return within([250_000_000, 0, 9_000_000_000, 1_000_000])
    case "day":
      return within([today - 400, today + 200, today - 9000, today - 30])
    case "term":
      return [makeTerm({ years: 3, months: 4 }), makeTerm({ months: 2 }), makeTerm({ years: 12 })]
    case "ratio":
      return [
        { numerator: 1, denominator: 3 },
        { numerator: 1, denominator: 1 },
      ]
    case "code":
      return codes ?? anyCodes
  }
}

/** A number between 0 and 1 that belongs to a name. */
const fractionOf = (name: string): number => Number.parseInt(digestOf(name).slice(0, 8), 16) / 2 ** 32

/**
 * Invented cases that know everything, always the same for the same pack: for rendering what a rule says with values. They are
 * nobody's.
 */
export const sampleCases = (pack: RulePack, today: Day, count: number): ReadonlyArray<Facts> => {
  const { facts, lists } = askedOf(pack)
  const codes = [...pack.vocabulary.keys()]
  const named = codesNamed(pack)
  const pick = (id: string, values: ReadonlyArray<Value>, index: number): Value | undefined =>
    // The first two cases hold everything true and everything false; the others mix.
    values[index < 2 ? index % values.length : Math.floor(fractionOf(`${id}#${index}`) * values.length)]
  return Array.from({ length: count }, (_, index) => {
    const value = (id: string, kind: Kind, limits: Limits): Value | undefined => {
      const told = named.get(id) ?? []
      return pick(id, valuesOf(kind, limits, today, told.length > 0 ? told : codes), index)
    }
    const known: Record<string, unknown> = {}
    for (const [id, fact] of facts) known[id] = value(id, fact.kind, fact)
    for (const [id, { fields }] of lists)
      known[id] =
        index % 3 === 2
          ? []
          : [
              Object.fromEntries(
                Object.entries(fields).map(([name, field]) => [
                  name,
                  value(`${id}.${name}`, field.kind, field),
                ]),
              ),
            ]
    return known as Facts
  })
}
