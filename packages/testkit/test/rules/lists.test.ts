import { runs } from "@bazgasht/properties"
import {
  countOf,
  type Entry,
  type Expression,
  evaluate,
  every,
  exists,
  type Facts,
  greatestOf,
  type ListFact,
  type Node,
  type Proof,
  type Setting,
  smallestOf,
  sumOf,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, kinds, mentionsOf, worldLists } from "../../src/index.ts"

const shuffled = <T>(items: ReadonlyArray<T>, order: ReadonlyArray<number>): ReadonlyArray<T> =>
  items
    .map((item, index) => ({ item, key: order[index % Math.max(1, order.length)] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

const anyOrder = fc.array(fc.integer(), { minLength: 5, maxLength: 5 })

/** The same expression with the parts of its commutative forms in another order. */
const reordered = (node: Node, order: ReadonlyArray<number>): Node => {
  switch (node.op) {
    case "all":
    case "any":
    case "atLeast":
    case "add":
    case "smallest":
    case "greatest":
    case "addTerms":
      return {
        ...node,
        of: shuffled(
          node.of.map((part) => reordered(part, order)),
          order,
        ),
      }
    case "unless":
      return { ...node, exceptions: shuffled(node.exceptions, order) }
    case "versions":
      return { ...node, versions: shuffled(node.versions, order) }
    case "table":
      return node.hitPolicy === "first" ? node : { ...node, rows: shuffled(node.rows, order) }
    case "not":
    case "clause":
      return { ...node, of: reordered(node.of, order) }
    case "when":
      return {
        ...node,
        condition: reordered(node.condition, order),
        gives: reordered(node.gives, order),
        otherwise: reordered(node.otherwise, order),
      }
    case "compare":
      return { ...node, left: reordered(node.left, order), right: reordered(node.right, order) }
    case "sumOf":
    case "smallestOf":
    case "greatestOf":
      return { ...node, of: reordered(node.of, order), where: reordered(node.where, order) }
    default:
      return node
  }
}

describe.each(kinds)("X9: the value of an expression of kind %s", (kind) => {
  it("does not depend on the order of entries or of facts", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ entries: 4, unknownShare: 5 }),
        anySetting(),
        anyOrder,
        (expression, facts, setting, order) => {
          const other = Object.fromEntries(
            shuffled(Object.entries(facts), order).map(([id, value]) => [
              id,
              Array.isArray(value) ? shuffled(value as ReadonlyArray<Entry>, order) : value,
            ]),
          ) as Facts
          expect(evaluate(expression, other, setting).value).toEqual(
            evaluate(expression, facts, setting).value,
          )
        },
      ),
      { numRuns: runs(150) },
    )
  })

  it("does not depend on the order of the parts of forms that have none", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        anyOrder,
        (expression, facts, setting, order) => {
          expect(evaluate(reordered(expression, order), facts, setting).value).toEqual(
            evaluate(expression, facts, setting).value,
          )
        },
      ),
      { numRuns: runs(150) },
    )
  })
})

/** The parts of a proof over one entry of the list that its expression aggregates. */
const partsOfEntry = (proof: Proof, entries: number, index: number): ReadonlyArray<Proof> => {
  const width = proof.parts.length / entries
  return proof.parts.slice(index * width, (index + 1) * width)
}

/** Whether a condition on an entry of a list looks at all the entries of that list. */
const looksAtWhole = (list: ListFact, where: Node, { pack }: Setting): boolean =>
  mentionsOf(where, pack).lists.some(({ id }) => id === list.id)

const aboutEntries = worldLists.map((list) => ({
  list,
  where: anyExpression("truth", { within: [list] }),
  of: anyExpression("money", { within: [list], depth: 2 }),
}))

const entriesOf = (facts: Facts, list: ListFact) => facts[list.id] as ReadonlyArray<Entry> | undefined

describe.each(aboutEntries)("aggregates over $list.id", ({ list, of: amounts, where: conditions }) => {
  it("R8: never leak: changing one entry leaves what is said of the others alone", () => {
    fc.assert(
      fc.property(
        conditions,
        anyWorldFacts({ entries: 3 }),
        anyWorldFacts({ entries: 3 }),
        anySetting(),
        fc.nat(),
        (where, facts, others, setting, place) => {
          const entries = entriesOf(facts, list)
          const [changed] = entriesOf(others, list) ?? []
          fc.pre(entries !== undefined && entries.length > 1 && changed !== undefined)
          fc.pre(!looksAtWhole(list, where, setting))
          const index = place % entries.length
          const aggregate = exists(list, () => where)
          const before = evaluate(aggregate, facts, setting)
          const changedEntries = entries.map((entry, position) => (position === index ? changed : entry))
          const after = evaluate(aggregate, { ...facts, [list.id]: changedEntries }, setting)
          for (let other = 0; other < entries.length; other++)
            if (other !== index)
              expect(partsOfEntry(after, entries.length, other)).toEqual(
                partsOfEntry(before, entries.length, other),
              )
        },
      ),
      { numRuns: runs(80) },
    )
  })

  it("R9: are the fold over the entries, each looked at alone", () => {
    fc.assert(
      fc.property(
        conditions,
        amounts,
        anyWorldFacts({ entries: 4, unknownShare: 10 }),
        anySetting(),
        (where, of, facts, setting) => {
          const entries = entriesOf(facts, list)
          fc.pre(entries !== undefined)
          fc.pre(!looksAtWhole(list, where, setting) && !looksAtWhole(list, of, setting))
          const valueOver = (expression: Expression, given: Facts = facts) =>
            evaluate(expression, given, setting).value
          const holds = (entry: Entry) =>
            valueOver(
              exists(list, () => where),
              { ...facts, [list.id]: [entry] },
            )
          const amount = (entry: Entry) =>
            valueOver(
              sumOf(list, () => of),
              { ...facts, [list.id]: [entry] },
            ) as number | undefined
          const each = entries.map(holds)
          const someHold = each.includes(true) ? true : each.includes(undefined) ? undefined : false
          const allHold = each.includes(false) ? false : each.includes(undefined) ? undefined : true
          expect(valueOver(exists(list, () => where))).toBe(someHold)
          expect(valueOver(every(list, () => where))).toBe(allHold)

          const chosen = entries.filter((entry) => holds(entry) === true).map(amount)
          const decided = !each.includes(undefined)
          expect(valueOver(countOf(list, () => where))).toBe(decided ? chosen.length : undefined)
          const known = decided && !chosen.includes(undefined) ? (chosen as ReadonlyArray<number>) : undefined
          const total = known?.reduce((left, right) => left + BigInt(right), 0n)
          const exact = total !== undefined && Number.isSafeInteger(Number(total)) ? Number(total) : undefined
          const condition = () => where
          expect(valueOver(sumOf(list, () => of, condition))).toBe(exact)
          const least = known === undefined || known.length === 0 ? undefined : Math.min(...known)
          expect(valueOver(smallestOf(list, () => of, condition))).toBe(least)
          const most = known === undefined || known.length === 0 ? undefined : Math.max(...known)
          expect(valueOver(greatestOf(list, () => of, condition))).toBe(most)
        },
      ),
      { numRuns: runs(80) },
    )
  })
})
