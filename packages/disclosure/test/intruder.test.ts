import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { equationOf, Intruder, inferCounts, type Terms } from "../src/intruder.ts"

/** A few counts of somebody, and some sums of them that are disclosed. */
const anyCounts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
const anyChoice = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })

const sumOf = (counts: ReadonlyArray<number>, terms: Terms): number =>
  terms.reduce((sum, [place, times]) => sum + times * (counts[place] as number), 0)

/** All counts, of one at least and up to as many as all of them are, by so many places. */
const everyReading = (size: number, most: number): ReadonlyArray<ReadonlyArray<number>> =>
  size === 0
    ? [[]]
    : everyReading(size - 1, most).flatMap((others) =>
        Array.from({ length: most }, (_, one) => [...others, one + 1]),
      )

describe("hidden counts that follow", () => {
  test("are those that are the same in every reading of what is disclosed", () => {
    fc.assert(
      fc.property(anyCounts, fc.array(anyChoice, { maxLength: 4 }), (counts, choices) => {
        const disclosed = choices.map((choice) =>
          counts.flatMap((_, place) => (choice[place] === true ? [[place, 1] as const] : [])),
        )
        const readings = everyReading(counts.length, 10).filter((reading) =>
          disclosed.every((terms) => sumOf(reading, terms) === sumOf(counts, terms)),
        )
        const { narrowed, solved } = inferCounts(
          disclosed.map((terms) => equationOf(terms, counts)),
          counts.map(() => 1),
        )
        for (const [place, count] of [...solved, ...narrowed])
          expect(new Set(readings.map((reading) => reading[place]))).toEqual(new Set([count]))
      }),
    )
  })

  test("are narrowed down with the help of those that are solved, and solved with the help of those that are narrowed down", () => {
    const found = (all: ReadonlyArray<Terms>, counts: ReadonlyArray<number>) =>
      inferCounts(
        all.map((terms) => equationOf(terms, counts)),
        counts.map(() => 1),
      )
    // Three of the five come out of other sums, so the last two are one each.
    const ofFive: ReadonlyArray<Terms> = [
      [[0, 1]],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ]
    expect(found(ofFive, [3, 1, 1])).toEqual({
      solved: new Map([[0, 3]]),
      narrowed: new Map([
        [1, 1],
        [2, 1],
      ]),
    })
    // Two of two are one each; what is left of them and two others is a sum and a difference.
    const ofTwo: ReadonlyArray<Terms> = [
      [
        [0, 1],
        [1, 1],
      ],
      [
        [0, 1],
        [2, 1],
        [3, 1],
      ],
      [
        [2, 1],
        [3, -1],
      ],
    ]
    expect([...found(ofTwo, [1, 1, 4, 4]).narrowed].sort()).toEqual([...[1, 1, 4, 4].entries()])
  })

  test("are the same for whoever is disclosed one number after the other and whoever is disclosed all of them at once", () => {
    const anyTerms = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(-1, 1)), { minLength: 1, maxLength: 4 })
    const anyTold = fc.shuffledSubarray([0, 1, 2, 3, 4, 5])
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 6, maxLength: 6 }),
        fc.array(anyTerms, { minLength: 1, maxLength: 5 }),
        anyTold,
        (counts, all, disclosed) => {
          const intruder = Intruder.of(
            all.map((terms) => equationOf(terms, counts)),
            counts.map(() => 0),
          )
          intruder.solve()
          intruder.narrow()
          const [atOnce, oneByOne] = [intruder.copy(), intruder.copy()]
          atOnce.learn(new Map(disclosed.map((place) => [place, counts[place] as number])))
          for (const place of disclosed) oneByOne.learn(new Map([[place, counts[place] as number]]))
          const sorted = (one: Intruder) => [...one.values()].sort(([one], [other]) => one - other)
          expect(sorted(oneByOne)).toEqual(sorted(atOnce))
          for (const [place, value] of atOnce.values()) expect(value).toBe(counts[place])
          // What one intruder learns no other one knows.
          const alone = intruder.copy()
          expect(alone.values()).toEqual(intruder.values())
        },
      ),
      { numRuns: runs(500) },
    )
  })
})
