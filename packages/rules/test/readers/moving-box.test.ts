import { runs } from "@bazgasht/properties"
import {
  add,
  all,
  any,
  atLeast,
  atLeastOf,
  bar,
  type Count,
  code,
  codeFact,
  count,
  countFact,
  countOf,
  type Expression,
  exists,
  fields,
  is,
  lessThan,
  listFact,
  moreThan,
  not,
  sumOf,
  text,
  truthFact,
  unless,
  when,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Budget } from "../../src/readers/completion-search/budget.ts"
import { MovingBox } from "../../src/readers/completion-search/moving-box.ts"
import { rangeAnalysis } from "../../src/readers/completion-search/range-analysis.ts"
import {
  type Answering,
  holdsPosition,
  remainderOf,
  type Unknown,
} from "../../src/readers/completion-search/residual.ts"
import { day, pack } from "../small-law.ts"

const setting = { pack, today: day("2015-06-01") }
const named = (id: string) => ({ id, label: text(id, id) })
const truths = ["a", "b", "c"].map((id) => truthFact(named(id)))
const [a, b, c] = truths as [Expression<boolean>, Expression<boolean>, Expression<boolean>]
const offence = codeFact(named("offence"))
const points = countFact(named("points"))
const more = countFact(named("more"))
const debts = listFact({
  ...named("debts"),
  fields: { sum: fields.count(text("مبلغ", "sum")), settled: fields.truth(text("تسویه", "settled")) },
})

const { condition } = fc.letrec<{
  readonly condition: Expression<boolean>
  readonly number: Expression<Count>
}>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(points, more, count(3)),
    fc.constantFrom(
      sumOf(
        debts,
        (debt) => debt.sum,
        (debt) => any(debt.settled, a),
      ),
      countOf(debts, (debt) => moreThan(debt.sum, points)),
    ),
    fc.tuple(tie("number"), tie("number")).map(([one, other]) => add(one, other)),
    fc.tuple(tie("condition"), tie("number"), tie("number")).map(([of, one, other]) => when(of, one, other)),
  ),
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(a, b, not(c), is(offence, code("theft")), is(offence, code("fraud"))),
    fc.constant(exists(debts, (debt) => all(moreThan(debt.sum, count(10)), not(debt.settled)))),
    fc.tuple(tie("number"), fc.integer({ min: 0, max: 5 })).map(([of, least]) => atLeast(of, count(least))),
    fc.tuple(tie("number"), tie("number")).map(([one, other]) => lessThan(one, other)),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    fc.array(tie("condition"), { minLength: 2, maxLength: 3 }).map((of) => atLeastOf(2, ...of)),
    fc
      .tuple(tie("condition"), tie("condition"))
      .map(([general, of]) =>
        unless(general, bar({ id: "bar", title: text("", ""), citations: [], when: of })),
      ),
  ),
}))

/** Steps of a search: suppose a value of an unknown, or go back some steps. */
const anySteps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 12 })

const valuesOf = ({ id, of }: Unknown): ReadonlyArray<Answering> => {
  if (of === "list")
    return [[], [{ sum: 11, settled: false }], [{ sum: 3 }], [{ sum: 4, settled: true }, { sum: 2 }], [{}]]
  if (id === "offence") return ["theft", "fraud", "robbery"]
  return id === "points" || id === "more" ? [0, 1, 3, 4, 11] : [true, false]
}

const boxOf = (expression: Expression<boolean>) => {
  const remainder = remainderOf(expression, {}, setting, new Budget())
  const reader = rangeAnalysis(remainder, "usual")
  const nothing = remainder.unknowns.map(() => undefined)
  const values = remainder.unknowns.map(valuesOf)
  return { reader, remainder, values, moving: new MovingBox(remainder, reader, nothing) }
}

const open = condition.filter(
  (expression) => remainderOf(expression, {}, setting, new Budget()).parts.length > 0,
)

describe("a box that moves", () => {
  it("has the ranges that a box at rest has, wherever it went before", () => {
    fc.assert(
      fc.property(open, anySteps, (expression, steps) => {
        const { moving, reader, remainder, values: known } = boxOf(expression)
        const moments: Array<number> = []
        for (const [unknown, chosen, goesBack] of steps) {
          const position = unknown % remainder.unknowns.length
          const values = known[position] ?? []
          const moment = goesBack ? moments.pop() : undefined
          if (moment !== undefined) moving.returnTo(moment)
          else if (values.length > 0) {
            moments.push(moving.moment)
            moving.suppose(position, values[chosen % values.length])
          }
          for (const part of remainder.parts)
            expect(moving.rangeOf(part)).toEqual(reader.of(part, [...moving.box]))
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it("has one future for two values with the same trace", () => {
    let same = 0
    fc.assert(
      fc.property(open, anySteps, fc.nat(), (expression, steps, chosen) => {
        const { moving, remainder, values: known } = boxOf(expression)
        const position = chosen % remainder.unknowns.length
        const [before, after] = [steps.slice(0, 3), steps.slice(3)]
        const go = (some: typeof steps): void => {
          for (const [unknown, value] of some) {
            const other = unknown % remainder.unknowns.length
            const values = known[other] ?? []
            if (other !== position && values.length > 0 && moving.box[other] === undefined)
              moving.suppose(other, values[value % values.length])
          }
        }
        go(before)
        const moment = moving.moment
        const futures = new Map<string, unknown>()
        for (const value of known[position] ?? []) {
          moving.suppose(position, value)
          const trace = moving.trace(position)
          go(after)
          const range = moving.rangeOf(remainder.root)
          if (futures.has(trace)) {
            same++
            expect(range).toEqual(futures.get(trace))
          }
          futures.set(trace, range)
          moving.returnTo(moment)
        }
      }),
      { numRuns: runs(500, { least: 200 }) },
    )
    expect(same).toBeGreaterThan(0)
  })

  it("has no future in which an unknown matters that no open part reads", () => {
    fc.assert(
      fc.property(open, anySteps, (expression, steps) => {
        const { moving, remainder, values: known } = boxOf(expression)
        for (const [unknown, value] of steps) {
          const position = unknown % remainder.unknowns.length
          const values = known[position] ?? []
          if (values.length > 0) moving.suppose(position, values[value % values.length])
        }
        for (const [position, values] of known.entries()) {
          if (moving.box[position] !== undefined || !holdsPosition(remainder.root.open, position)) continue
          if (moving.isOpen(position)) continue
          const asItIs = moving.moment
          const range = moving.rangeOf(remainder.root)
          for (const value of values) {
            moving.suppose(position, value)
            expect(moving.rangeOf(remainder.root)).toEqual(range)
          }
          moving.returnTo(asItIs)
        }
      }),
      { numRuns: runs(300) },
    )
  })
})
