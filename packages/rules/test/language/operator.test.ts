/** An operator of an author, which is its meaning in the language, its words and its types, in every reader that explains. */

import { runs } from "@bazgasht/properties"
import {
  atLeast,
  type Count,
  count,
  countFact,
  type Day,
  decide,
  decisionRule,
  determine,
  type Expression,
  exact,
  type Facts,
  greatest,
  gregorian,
  type Language,
  missing,
  quantityRule,
  remedies,
  smallest,
  text,
  timeline,
} from "@bazgasht/rules"
import { operator } from "@bazgasht/rules/authoring"
import { decodeRule, encodeRule } from "@bazgasht/rules/data"
import { describe, explain, explainDetermination, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { act, pack } from "../small-law.ts"

/** The number between two others: its meaning, its words, and the types of a function. Nothing else is written of it. */
const middleOf = (a: Expression<Count>, b: Expression<Count>, c: Expression<Count>): Expression<Count> =>
  operator(
    {
      name: "middleOf",
      phrase: text("عدد میانی {a}، {b} و {c}", "the middle of {a}, {b} and {c}"),
      places: { a, b, c },
    },
    greatest(smallest(a, b), smallest(greatest(a, b), c)),
  )

const [a, b, c] = (
  [
    ["a", "عدد نخست", "the first number"],
    ["b", "عدد دوم", "the second number"],
    ["c", "عدد سوم", "the third number"],
  ] as const
).map(([id, fa, en]) => countFact({ id, label: text(fa, en), maximum: 100, change: "increase" })) as [
  Expression<Count>,
  Expression<Count>,
  Expression<Count>,
]
const middle = middleOf(a, b, c)
const setting = { pack, today: 20_000 as Day }
const named = (id: string) => ({ id, title: text(id, id), citations: [act] })
const quantity = quantityRule("count", { ...named("middle"), kind: "automatic", expression: middle })
const condition = decisionRule({
  ...named("condition"),
  kind: "discretion",
  deciders: [{ id: "court", title: text("دادگاه", "court") }],
  expression: atLeast(middle, count(40)),
})
const style = (language: Language) => ({ language, pack, calendar: gregorian })

const known = fc.record({ a: fc.nat(100), b: fc.nat(100), c: fc.nat(100) })
const sorted = ({ a, b, c }: { readonly [name in "a" | "b" | "c"]: number }) =>
  [a, b, c].sort((one, other) => one - other) as [number, number, number]

test("it has the value that it means, in each of them", () => {
  fc.assert(
    fc.property(known, (facts) => {
      const [, value] = sorted(facts)
      const holds = value >= 40
      expect(determine(quantity, facts, setting).value).toBe(value)
      expect(decide(condition, facts, setting).answer).toBe(holds ? "yes" : "no")
      expect(timeline(condition, facts, setting).map((span) => span.value)).toEqual([holds])
      expect(exact(condition, facts, setting).value).toBe(holds)
      // Two of the numbers have to be as great; those that are less are raised.
      const { remedies: found } = remedies(condition, facts, setting)
      if (!holds) expect(found.map(({ changes }) => changes.length)).toContain(sorted(facts)[2] >= 40 ? 1 : 2)
    }),
    { numRuns: runs(60, { least: 30 }) },
  )
})

test("what is missing to know it is found in what it means", () => {
  const sets = (facts: Facts) =>
    missing(condition, facts, setting).sets.map(({ unknowns }) => unknowns.map(({ id }) => id))
  expect(sets({ a: 50, b: 60 })).toEqual([["c"]])
  expect(sets({ a: 50 }).flat().sort()).toEqual(["b", "c"])
  expect(sets({ a: 10, b: 60 })).toEqual([["c"]])
})

test("it is said in both languages, with what is known in the place of an operand", () => {
  const described = (language: Language) => textOfOutline(describe(quantity, style(language)))
  expect(described("en")).toContain(
    "the middle of “the first number”, “the second number” and “the third number”",
  )
  expect(described("fa")).toContain("عدد میانی «عدد نخست»، «عدد دوم» و «عدد سوم»")
  const determined = determine(quantity, { a: 9, b: 2, c: 5 }, setting)
  expect(textOfOutline(explainDetermination(determined, style("en")))).toContain(
    "the middle of 9, 2 and 5 (= 5)",
  )
  const open = explain(decide(condition, { a: 9, b: 2 }, setting), style("en"))
  expect(textOfOutline(open)).toContain("the middle of 9, 2 and “the third number”")
})

test("it is data, and is read back", () => {
  const again = Result.getOrThrow(decodeRule(JSON.parse(JSON.stringify(encodeRule(quantity)))))
  expect(again).toEqual(quantity)
  expect(determine(again, { a: 9, b: 2, c: 5 }, setting).value).toBe(5)
  const wrong = decodeRule({
    ...(encodeRule(quantity) as object),
    expression: { ...middle, phrase: text("", "") },
  })
  expect(Result.isFailure(wrong)).toBe(true)
})
