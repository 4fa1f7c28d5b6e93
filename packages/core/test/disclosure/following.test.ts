import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Equation, givenAway } from "../../src/disclosure/following.ts"

/** A few counts of somebody, and some sums of them that are told. */
const anyCounts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
const anyChoice = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })

const sumOf = (counts: ReadonlyArray<number>, equation: Equation): number =>
  equation.reduce((sum, [place, times]) => sum + times * (counts[place] as number), 0)

/** All counts, of one at least and up to as many as all of them are, by so many places. */
const everyReading = (size: number, most: number): ReadonlyArray<ReadonlyArray<number>> =>
  size === 0
    ? [[]]
    : everyReading(size - 1, most).flatMap((others) =>
        Array.from({ length: most }, (_, one) => [...others, one + 1]),
      )

describe("hidden counts that follow", () => {
  test("are those that are the same in every reading of what is told", () => {
    fc.assert(
      fc.property(anyCounts, fc.array(anyChoice, { maxLength: 4 }), (counts, choices) => {
        const equations = choices.map((choice) =>
          counts.flatMap((_, place) => (choice[place] === true ? [[place, 1] as const] : [])),
        )
        const readings = everyReading(counts.length, 10).filter((reading) =>
          equations.every((equation) => sumOf(reading, equation) === sumOf(counts, equation)),
        )
        const { narrowed, solved } = givenAway(equations, counts)
        for (const place of [...solved, ...narrowed])
          expect(new Set(readings.map((reading) => reading[place]))).toEqual(new Set([counts[place]]))
      }),
    )
  })

  test("are narrowed down with the help of those that are solved, and solved with the help of those that are narrowed down", () => {
    // Three of the five come out of other sums, so the last two are one each.
    const ofFive: ReadonlyArray<Equation> = [
      [[0, 1]],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ]
    expect(givenAway(ofFive, [3, 1, 1])).toEqual({ solved: new Set([0]), narrowed: new Set([1, 2]) })
    // Two of two are one each; what is left of them and two others is a sum and a difference.
    const ofTwo: ReadonlyArray<Equation> = [
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
    expect(givenAway(ofTwo, [1, 1, 4, 4]).narrowed).toEqual(new Set([0, 1, 2, 3]))
  })
})
