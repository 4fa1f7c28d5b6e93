import { runs } from "@bazgasht/properties"
import {
  evaluate,
  expressionsOfRule,
  type Kind,
  type Node,
  type Op,
  partsOf,
  type Value,
  walk,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  anyExpression,
  anyFacts,
  anyPack,
  anySetting,
  anyWorldFacts,
  completionsOf,
  kinds,
  mentionsOf,
} from "../../src/index.ts"

const everyOp: { readonly [op in Op]: true } = {
  literal: true,
  fact: true,
  field: true,
  today: true,
  lawDay: true,
  parameter: true,
  policy: true,
  rule: true,
  all: true,
  any: true,
  not: true,
  atLeast: true,
  compare: true,
  memberOf: true,
  when: true,
  table: true,
  unless: true,
  versions: true,
  clause: true,
  operator: true,
  add: true,
  subtract: true,
  multiply: true,
  scale: true,
  divide: true,
  ratio: true,
  smallest: true,
  greatest: true,
  addDays: true,
  addTerm: true,
  daysBetween: true,
  termBetween: true,
  startOf: true,
  addTerms: true,
  subtractTerms: true,
  scaleTerm: true,
  completionDay: true,
  exists: true,
  every: true,
  countOf: true,
  sumOf: true,
  smallestOf: true,
  greatestOf: true,
}

const isOfKind = (kind: Kind, value: Value): boolean => {
  switch (kind) {
    case "truth":
      return typeof value === "boolean"
    case "code":
      return typeof value === "string"
    case "term":
      return typeof value === "object" && "months" in value
    case "ratio":
      return typeof value === "object" && "numerator" in value
    default:
      return Number.isSafeInteger(value)
  }
}

const samples = (count: number): ReadonlyArray<Node> => {
  const each = Math.ceil(count / kinds.length)
  return kinds.flatMap((kind, index) => fc.sample<Node>(anyExpression(kind), { seed: index, numRuns: each }))
}

describe("the generators of expressions", () => {
  it("reach every form of the language", () => {
    const reached = new Map<Op, number>()
    for (const expression of samples(700))
      walk(expression, ({ op }) => reached.set(op, (reached.get(op) ?? 0) + 1))
    expect([...reached.keys()].sort()).toEqual(Object.keys(everyOp).sort())
  })

  it("reach gaps, conflicts, nested scopes and every hit policy", () => {
    const seen = new Set<string>()
    for (const expression of samples(2100))
      walk(expression, (node) => {
        if (node.op === "table") {
          seen.add(`table ${node.hitPolicy}`)
          for (const { cells } of node.rows)
            for (const cell of cells)
              if (cell.cell === "band")
                for (const [side, bound] of Object.entries({ low: cell.low, high: cell.high }))
                  seen.add(
                    `band ${side} ${bound === undefined ? "open" : bound.inclusive ? "closed" : "half-open"}`,
                  )
        }
        if (node.op === "versions")
          for (const [index, version] of node.versions.entries()) {
            const next = node.versions[index + 1]
            if (next !== undefined && next.from !== version.to) seen.add("gap between versions")
          }
        if (node.op === "unless") {
          const ranks = node.exceptions.map(({ rank }) => rank)
          if (new Set(ranks).size < ranks.length) seen.add("exceptions of equal rank")
          if (new Set(ranks).size > 1) seen.add("exceptions of several ranks")
        }
        if ("where" in node)
          walk(node.where, (inner) => {
            if (inner.op === "field" && inner.list !== node.list.id) seen.add("field of an outer list")
            if ("list" in inner && inner.op !== "field") seen.add("aggregate inside an aggregate")
          })
      })
    expect([...seen].sort()).toEqual(
      [
        "aggregate inside an aggregate",
        "band high closed",
        "band high half-open",
        "band high open",
        "band low closed",
        "band low half-open",
        "band low open",
        "exceptions of equal rank",
        "exceptions of several ranks",
        "field of an outer list",
        "gap between versions",
        "table any",
        "table first",
        "table sum",
        "table unique",
      ].sort(),
    )
  })

  it.each(kinds)("give expressions of kind %s whose value is of that kind", (kind) => {
    fc.assert(
      fc.property(
        anyExpression(kind),
        anyWorldFacts({ unknownShare: 5 }),
        anySetting(),
        (expression, facts, setting) => {
          const { value } = evaluate(expression, facts, setting)
          expect(value === undefined || isOfKind(kind, value)).toBe(true)
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it("leave out the forms they are told to leave out", () => {
    const without = ["today", "rule", "table", "field"] as const
    fc.assert(
      fc.property(anyExpression("truth", { without }), (expression) => {
        walk(expression, ({ op }) => expect(without).not.toContain(op))
      }),
      { numRuns: runs(100) },
    )
  })

  it("shrink to a leaf", () => {
    const failing = fc.check(
      fc.property(anyExpression("truth"), (expression) => partsOf(expression).length === 0),
      { numRuns: 100, seed: 7 },
    )
    expect(failing.failed).toBe(true)
    const [smallest] = failing.counterexample ?? []
    expect(smallest).toBeDefined()
    // What still fails has a part, and its parts have none.
    for (const part of partsOf(smallest as Node)) expect(partsOf(part)).toEqual([])
  })

  it("decide often enough, either way, for an agreement to mean something", () => {
    const answers = { true: 0, false: 0, undefined: 0 }
    const cases = fc.sample(
      fc.tuple(anyExpression("truth"), anyWorldFacts({ unknownShare: 20 }), anySetting()),
      { seed: 1, numRuns: 400 },
    )
    for (const [expression, facts, setting] of cases)
      answers[String(evaluate(expression, facts, setting).value) as keyof typeof answers]++
    expect(Math.min(...Object.values(answers))).toBeGreaterThan(60)
  })
})

describe("random packs", () => {
  it("hold every rule, parameter and policy that their own expressions and any other refer to", () => {
    fc.assert(
      fc.property(anyPack(), anyExpression("truth"), (pack, expression) => {
        const known = { rule: pack.rules, parameter: pack.parameters, policy: pack.policies }
        for (const root of [expression, ...[...pack.rules.values()].flatMap(expressionsOfRule)])
          walk(root, (node) => {
            if (node.op === "rule" || node.op === "parameter" || node.op === "policy")
              expect(known[node.op].has(node.id)).toBe(true)
          })
      }),
      { numRuns: runs(30) },
    )
  })
})

describe("facts and their completions", () => {
  it("know everything where nothing may be unknown", () => {
    fc.assert(
      fc.property(
        anyExpression("truth").chain((expression) =>
          fc.tuple(fc.constant(expression), anyFacts(expression, { unknownShare: 0 })),
        ),
        ([expression, facts]) => {
          const { facts: mentioned, lists } = mentionsOf(expression)
          expect(Object.keys(facts).sort()).toEqual([...mentioned, ...lists].map(({ id }) => id).sort())
          expect(completionsOf(expression, facts).total).toBe(1)
        },
      ),
      { numRuns: runs(50) },
    )
  })

  it("complete facts without touching what is known", () => {
    fc.assert(
      fc.property(anyExpression("truth"), anyWorldFacts({ unknownShare: 40 }), (expression, facts) => {
        const { total, exhaustive, cases } = completionsOf(expression, facts, { atMost: 64 })
        const completions = [...cases]
        expect(completions.length).toBe(Math.min(64, total))
        expect(new Set(completions.map((completion) => JSON.stringify(completion))).size).toBe(
          completions.length,
        )
        if (exhaustive) expect(completions.length).toBe(total)
        for (const completion of completions) {
          expect(completionsOf(expression, completion).total).toBe(1)
          for (const [id, value] of Object.entries(facts))
            if (!Array.isArray(value)) expect(completion[id]).toBe(value)
        }
      }),
      { numRuns: runs(50) },
    )
  })

  it("are all there for two conditions and a number of three values", () => {
    fc.assert(
      fc.property(anyExpression("truth", { depth: 2 }), (expression) => {
        const { facts, lists } = mentionsOf(expression)
        const product = facts
          .map(({ kind, minimum = 0, maximum = 0, codes = [] }) =>
            kind === "truth" ? 2 : kind === "code" ? codes.length : maximum - minimum + 1,
          )
          .reduce((left, right) => left * right, 1)
        fc.pre(lists.length === 0 && facts.every(({ kind }) => kind !== "term" && kind !== "ratio"))
        expect(completionsOf(expression, {}, { atMost: 5000 })).toMatchObject({
          total: product,
          exhaustive: true,
        })
      }),
      { numRuns: runs(50) },
    )
  })
})
