import { runs } from "@bazgasht/properties"
import { type Entry, evaluate, type Facts, listOf, type Proof, type Value } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts, kinds, mentionsOf } from "../../src/index.ts"

const everyPart = (proof: Proof): ReadonlyArray<Proof> => [proof, ...proof.parts.flatMap(everyPart)]

/** The leaves of a proof: the facts it read, each with the value the proof gives. */
const leavesOf = (proof: Proof, given: Facts): Facts => {
  const read: { [id: string]: Value | ReadonlyArray<Entry> } = {}
  for (const { node, value } of everyPart(proof)) {
    if (node.op === "fact" && value !== undefined) read[node.id] = value
    const list = listOf(node)
    const entries = list === undefined ? undefined : given[list.id]
    if (list !== undefined && entries !== undefined) read[list.id] = entries as ReadonlyArray<Entry>
  }
  return read
}

describe.each(kinds)("the proof of an expression of kind %s", (kind) => {
  it("R5: gives the verdict again from its leaves alone", () => {
    fc.assert(
      fc.property(anyExpression(kind), anyWorldFacts(), anySetting(), (expression, facts, setting) => {
        const proof = evaluate(expression, facts, setting)
        expect(evaluate(expression, leavesOf(proof, facts), setting)).toEqual(proof)
      }),
      { numRuns: runs(100) },
    )
  })

  it("R5: does not change with facts that the expression does not mention", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts(),
        anyWorldFacts(),
        anySetting(),
        (expression, facts, others, setting) => {
          const { facts: mentioned, lists } = mentionsOf(expression, setting.pack)
          const ids = new Set([...mentioned, ...lists].map(({ id }) => id))
          const pick = (from: Facts, wanted: boolean): Facts =>
            Object.fromEntries(Object.entries(from).filter(([id]) => ids.has(id) === wanted))
          expect(evaluate(expression, { ...pick(others, false), ...pick(facts, true) }, setting)).toEqual(
            evaluate(expression, facts, setting),
          )
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("R6: says why where a value is missing although every part has one, and only where one is missing", () => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        (expression, facts, setting) => {
          for (const { problem, value, parts } of everyPart(evaluate(expression, facts, setting))) {
            if (problem !== undefined) expect(value).toBeUndefined()
            if (value === undefined && parts.every((part) => part.value !== undefined))
              expect(problem).toBeDefined()
          }
        },
      ),
      { numRuns: runs(150) },
    )
  })
})

const nonsense = fc.constantFrom<unknown>(
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1.5,
  2 ** 60,
  "",
  "no such code",
  "5",
  [],
  [null],
  {},
  { months: 1.5, days: 0 },
  { months: "1", days: 0 },
  { months: 1 },
  { numerator: 1, denominator: 0 },
  { numerator: 1, denominator: -3 },
  { numerator: 1 },
  new Map(),
)

describe("R6: facts that are no facts", () => {
  it("are never taken for a value: what is wrong is unknown, and nothing is thrown", () => {
    fc.assert(
      fc.property(
        anyExpression("truth"),
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        nonsense,
        fc.nat(),
        (expression, facts, setting, wrong, place) => {
          const ids = mentionsOf(expression, setting.pack).facts.map(({ id }) => id)
          const id = ids[place % Math.max(1, ids.length)]
          fc.pre(id !== undefined)
          const { [id]: dropped, ...without } = facts
          void dropped
          expect(evaluate(expression, { ...facts, [id]: wrong } as Facts, setting).value).toEqual(
            evaluate(expression, without, setting).value,
          )
        },
      ),
      { numRuns: runs(400) },
    )
  })

  it("nor are fields of entries, or lists that are none", () => {
    fc.assert(
      fc.property(
        anyExpression("truth"),
        anyWorldFacts({ unknownShare: 10 }),
        anySetting(),
        nonsense,
        // A field does not say which codes it can have, so any text will do for one.
        fc.constantFrom("truth", "count", "money", "day", "term"),
        (expression, facts, setting, wrong, field) => {
          const withField = (value: unknown): Facts =>
            Object.fromEntries(
              Object.entries(facts).map(([id, given]) => [
                id,
                Array.isArray(given)
                  ? (given as ReadonlyArray<Entry>).map((entry) => {
                      const { [field]: dropped, ...rest } = entry
                      void dropped
                      return value === undefined ? rest : { ...rest, [field]: value }
                    })
                  : given,
              ]),
            ) as Facts
          expect(evaluate(expression, withField(wrong), setting).value).toEqual(
            evaluate(expression, withField(undefined), setting).value,
          )
        },
      ),
      { numRuns: runs(400) },
    )
  })
})
