import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { suppressInSums } from "../src/complementary-suppression.ts"
import { anyPeople, filledIn, systemOf } from "./people-counted.ts"

describe("counts that hang together", () => {
  test("show no small count, and let nobody fill one in", () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 6 }), (people, least) => {
        const { counts, sums } = systemOf(people)
        const hidden = suppressInSums(counts, sums, least)
        const isSmall = (name: string): boolean => {
          const value = counts.get(name) ?? 0
          return value > 0 && value < least
        }
        for (const name of counts.keys()) if (isSmall(name)) expect(hidden).toContain(name)
        expect([...filledIn(sums, hidden)].filter(isSmall)).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  })

  test("are all shown where none is small, and are hidden with none to spare where one is", () => {
    const counts = new Map([
      ["all", 43],
      ["men", 40],
      ["women", 3],
      ["nobody", 0],
    ])
    const sums = [{ whole: "all", parts: ["men", "women", "nobody"] }]
    expect(suppressInSums(counts, sums, 3)).toEqual(new Set())
    expect(suppressInSums(counts, sums, 5)).toEqual(new Set(["women", "men"]))
  })

  test("that no table shows give others away all the same", () => {
    const counts = new Map([
      ["before", 20],
      ["after", 22],
      ["stays", 20],
      ["comes", 2],
    ])
    const sums = [
      { whole: "before", parts: ["stays"] },
      { whole: "after", parts: ["stays", "comes"] },
    ]
    const hidden = suppressInSums(counts, sums, 5, { unpublished: new Set(["stays", "comes"]) })
    // With both sums everybody knows how many came.
    expect(hidden.has("before") || hidden.has("after")).toBe(true)
  })
})
