import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type DisclosureModel,
  disclosedInOrder,
  type LinearRelation,
  type Statistic,
} from "../src/disclosed-in-order.ts"
import { isSmallCount } from "../src/suppressed-cells.ts"
import { anyPeople, filledIn, systemOf } from "./people-counted.ts"

const nobodyIsKnown = { known: new Map<string, number>(), present: new Set<string>() }

/** How people are counted, and each of the counts to be disclosed, in any order. */
const anyOffers = anyPeople.chain((people) => {
  const { counts, sums } = systemOf(people)
  const relations = sums.map(
    ({ parts, whole }): LinearRelation => [[-1, whole], ...parts.map((part) => [1, part] as const)],
  )
  const offers = [...counts].map(([id, count]): Statistic => ({ id, counts: new Map([[id, count]]) }))
  return fc.record({
    counts: fc.constant(counts),
    sums: fc.constant(sums),
    model: fc.constant<DisclosureModel>({ relations, ...nobodyIsKnown }),
    offers: fc.shuffledSubarray(offers, { minLength: offers.length }),
  })
})
const anyLeast = fc.integer({ min: 1, max: 6 })

describe("numbers that are disclosed in their order", () => {
  test("show no small count, and let nobody fill one in", () => {
    fc.assert(
      fc.property(anyOffers, anyLeast, ({ counts, offers, model, sums }, least) => {
        const disclosed = disclosedInOrder(model, offers, least)
        const isSmall = (name: string): boolean => isSmallCount(counts.get(name) ?? 0, least)
        expect([...disclosed].filter(isSmall)).toEqual([])
        const hidden = new Set([...counts.keys()].filter((name) => !disclosed.has(name)))
        expect([...filledIn(sums, hidden)].filter(isSmall)).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })

  test("are disclosed whatever comes behind them", () => {
    fc.assert(
      fc.property(anyOffers, anyLeast, fc.nat(20), ({ offers, model }, least, many) => {
        const first = offers.slice(0, many)
        const disclosed = disclosedInOrder(model, offers, least)
        expect(disclosedInOrder(model, first, least)).toEqual(
          new Set(first.flatMap(({ id }) => (disclosed.has(id) ? [id] : []))),
        )
      }),
    )
  })

  test("are all disclosed where none is small, and none of them twice counts", () => {
    fc.assert(
      fc.property(anyOffers, ({ offers, model }) => {
        const disclosed = disclosedInOrder(model, [...offers, ...offers], 1)
        expect(disclosed).toEqual(new Set(offers.map(({ id }) => id)))
      }),
    )
  })

  test("are not held back for what follows without them", () => {
    const relations: ReadonlyArray<LinearRelation> = [
      [
        [-1, "all"],
        [1, "men"],
        [1, "women"],
      ],
      [
        [-1, "women"],
        [1, "old women"],
        [1, "young women"],
      ],
    ]
    const known = new Map([
      ["all", 43],
      ["men", 40],
    ])
    const offers = [
      { id: "women", counts: new Map([["women", 3]]) },
      { id: "old women", counts: new Map([["old women", 2]]) },
    ]
    expect(disclosedInOrder({ relations, known, present: new Set() }, offers, 5)).toEqual(new Set(["women"]))
  })

  test("tell nothing where somebody is known to be in each of two that come to two", () => {
    const relations: ReadonlyArray<LinearRelation> = [
      [
        [-1, "all"],
        [1, "men"],
        [1, "women"],
        [1, "others"],
      ],
    ]
    const offers = [
      { id: "all", counts: new Map([["all", 42]]) },
      { id: "others", counts: new Map([["others", 40]]) },
    ]
    const model = { relations, known: new Map<string, number>() }
    expect(disclosedInOrder({ ...model, present: new Set() }, offers, 2)).toEqual(new Set(["all", "others"]))
    expect(disclosedInOrder({ ...model, present: new Set(["men", "women"]) }, offers, 2)).toEqual(
      new Set(["all"]),
    )
  })
})
