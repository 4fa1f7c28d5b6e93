import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { suppressInSums, suppressWith } from "../src/complementary-suppression.ts"
import { anyPeople, knowledgeOf, type Person, systemOf, valuesOf } from "./every-population.ts"

/** Counts of one follow from several sums together, though from none by itself. */
const fourPeople: ReadonlyArray<Person> = [
  ["c", "y", "n"],
  ["c", "x", "n"],
  ["c", "x", "m"],
  ["a", "x", "m"],
]

const hide = (people: ReadonlyArray<Person>, threshold: number) => {
  const system = systemOf(people)
  return suppressInSums(system.counts, system.sums, threshold, system)
}

/** The counts that must not be known, each with its values in every population that agrees with what is published. */
const suppressedOf = async (people: ReadonlyArray<Person>, threshold: number) => {
  const system = systemOf(people)
  const hidden = await hide(people, threshold)
  const values = valuesOf(knowledgeOf(system, hidden), people.length + 2 * threshold)
  return [...system.counts].flatMap(([name, count]) => {
    const isSmall = count > 0 && count < threshold
    if (!isSmall && (!hidden.has(name) || system.unpublished.has(name))) return []
    return [{ name, count, isSmall, values: [...(values.get(name) ?? [])] }]
  })
}

describe("counts that hang together", () => {
  test("have a second value in some population where they are suppressed, and small ones a range", async () => {
    await fc.assert(
      fc.asyncProperty(anyPeople(7), fc.integer({ min: 2, max: 3 }), async (people, threshold) => {
        for (const { count, isSmall, name, values } of await suppressedOf(people, threshold)) {
          const range = Math.max(...values) - Math.min(...values)
          expect({ name, values, isTrue: values.includes(count) }).toMatchObject({ isTrue: true })
          expect({ name, count, values, isWide: range >= (isSmall ? threshold - 1 : 1) }).toMatchObject({
            isWide: true,
          })
        }
      }),
      { numRuns: runs(100), examples: [[fourPeople, 2]] },
    )
  })

  test("are all published where none is small, and are suppressed with none to spare where one is", async () => {
    const counts = new Map([
      ["all", 43],
      ["men", 40],
      ["women", 3],
      ["nobody", 0],
    ])
    const sums = [{ whole: "all", parts: ["men", "women", "nobody"] }]
    expect(await suppressInSums(counts, sums, 3)).toEqual(new Set())
    expect(await suppressInSums(counts, sums, 5)).toEqual(new Set(["women", "men"]))
  })

  test("that no table publishes give others away all the same", async () => {
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
    const hidden = await suppressInSums(counts, sums, 5, { unpublished: new Set(["stays", "comes"]) })
    // With both sums everybody knows how many came.
    expect(hidden.has("before") || hidden.has("after")).toBe(true)
  })

  test("are protected by whole people, where halves would do for the programme", async () => {
    const counts = new Map([
      ["both", 1],
      ["first", 1],
      ["second", 0],
      ["rest", 9],
      ["one", 10],
      ["other", 9],
    ])
    // The two parts grow together, so that both grows by two or not at all.
    const sums = [
      { whole: "both", parts: ["first", "second"] },
      { whole: "one", parts: ["first", "rest"] },
      { whole: "other", parts: ["second", "rest"] },
    ]
    const unpublished = new Set(["first", "second", "rest"])
    expect(await suppressInSums(counts, sums, 2, { unpublished })).toEqual(new Set(["both", "first", "rest"]))
  })

  test("are all suppressed where the solver finds nothing, or what is no other table", async () => {
    const { counts, sums } = systemOf(fourPeople)
    const present = new Set([...counts].flatMap(([name, count]) => (count > 0 ? [name] : [])))
    const answers = [undefined, new Map<number, number>(), new Map([[0, 1]])]
    for (const answer of answers) {
      const openFinder = () => Promise.resolve({ cheapest: () => answer, setCost: () => {}, close: () => {} })
      expect(await suppressWith(openFinder, counts, sums, 2)).toEqual(present)
    }
  })
})
