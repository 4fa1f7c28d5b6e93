import { runs } from "@bazgasht/properties"
import {
  all,
  any,
  atLeastOf,
  type Expression,
  evaluate,
  not,
  type Proof,
  text,
  truthFact,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyExpression, anySetting, anyWorldFacts } from "../../src/index.ts"

type Known = boolean | undefined

const left = truthFact({ id: "left", label: text("چپ", "left") })
const right = truthFact({ id: "right", label: text("راست", "right") })
const threeValues: ReadonlyArray<Known> = [true, undefined, false]

const given = (one: Known, other: Known) => ({
  ...(one === undefined ? {} : { left: one }),
  ...(other === undefined ? {} : { right: other }),
})

const [setting] = fc.sample(anySetting(), { seed: 0, numRuns: 1 })
if (setting === undefined) throw new Error("a sample has at least one element")

const outcome = (expression: Expression, one: Known, other: Known): Proof["value"] =>
  evaluate(expression, given(one, other), setting).value

describe("R1: the strong tables of Kleene", () => {
  // Rows: yes, unknown, no; columns the same (Kleene 1952, section 64).
  it("for and", () => {
    expect(
      threeValues.map((one) => threeValues.map((other) => outcome(all(left, right), one, other))),
    ).toEqual([
      [true, undefined, false],
      [undefined, undefined, false],
      [false, false, false],
    ])
  })

  it("for or", () => {
    expect(
      threeValues.map((one) => threeValues.map((other) => outcome(any(left, right), one, other))),
    ).toEqual([
      [true, true, true],
      [true, undefined, undefined],
      [true, undefined, false],
    ])
  })

  it("for not", () => {
    expect(threeValues.map((one) => outcome(not(left), one, undefined))).toEqual([false, undefined, true])
  })

  it("for no conditions at all", () => {
    expect([outcome(all(), true, true), outcome(any(), true, true)]).toEqual([true, false])
  })
})

describe("R1: laws of three-valued logic, for conditions of any form", () => {
  const conditions = fc.array(anyExpression("truth", { depth: 2 }), { maxLength: 4 })

  const equivalent = (
    pair: (some: ReadonlyArray<Expression<boolean>>) => readonly [Expression, Expression],
  ) =>
    fc.assert(
      fc.property(conditions, anyWorldFacts(), anySetting(), (some, facts, where) => {
        const [one, other] = pair(some)
        expect(evaluate(one, facts, where).value).toBe(evaluate(other, facts, where).value)
      }),
      { numRuns: runs(150) },
    )

  it("De Morgan: not all is any not", () => equivalent((some) => [not(all(...some)), any(...some.map(not))]))

  it("De Morgan: not any is all not", () => equivalent((some) => [not(any(...some)), all(...some.map(not))]))

  it("double negation", () => equivalent((some) => [not(not(all(...some))), all(...some)]))

  it("at least one is any, at least as many as there are is all, at least none holds", () => {
    equivalent((some) => [atLeastOf(1, ...some), any(...some)])
    equivalent((some) => [atLeastOf(some.length, ...some), all(...some)])
    equivalent((some) => [atLeastOf(0, ...some), all()])
  })

  it("k of n is what counting says, and unknown exactly while counting leaves both open", () => {
    fc.assert(
      fc.property(conditions, fc.nat(5), anyWorldFacts(), anySetting(), (some, least, facts, where) => {
        const values = some.map((condition) => evaluate(condition, facts, where).value)
        const holding = values.filter((value) => value === true).length
        const open = values.filter((value) => value === undefined).length
        const outcomes = new Set(Array.from({ length: open + 1 }, (_, turned) => holding + turned >= least))
        const expected = outcomes.size === 1 ? [...outcomes][0] : undefined
        expect(evaluate(atLeastOf(least, ...some), facts, where).value).toBe(expected)
      }),
      { numRuns: runs(200) },
    )
  })
})
