import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hiddenInSums, type SummedCount } from "../../src/disclosure/sums-together.ts"

/** People with three features, counted by each and by each two of them: every count hangs together with others. */
const anyPeople = fc.array(
  fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"), fc.constantFrom("m", "n")),
  { maxLength: 40 },
)

type Person = readonly [string, string, string]
const values = [
  ["a", "b", "c"],
  ["x", "y"],
  ["m", "n"],
] as const

const systemOf = (people: ReadonlyArray<Person>) => {
  const counts = new Map<string, number>([["all", people.length]])
  const sums: Array<SummedCount> = []
  const count = (name: string, is: (person: Person) => boolean): string => {
    counts.set(name, people.filter(is).length)
    return name
  }
  for (const [one, ofOne] of values.entries()) {
    sums.push({
      whole: "all",
      parts: ofOne.map((value) => count(value, (person) => person[one] === value)),
    })
    for (const [other, ofOther] of values.entries())
      if (one < other) {
        const name = (left: string, right: string): string => `${left}${right}`
        for (const left of ofOne)
          sums.push({
            whole: left,
            parts: ofOther.map((right) =>
              count(name(left, right), (person) => person[one] === left && person[other] === right),
            ),
          })
        for (const right of ofOther)
          sums.push({ whole: right, parts: ofOne.map((left) => name(left, right)) })
      }
  }
  return { counts, sums }
}

/** Whoever reads the counts fills in, again and again, the one that is missing in a sum. */
const filledIn = (
  counts: ReadonlyMap<string, number>,
  sums: ReadonlyArray<SummedCount>,
  hidden: ReadonlySet<string>,
): ReadonlySet<string> => {
  const open = new Set(hidden)
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const { parts, whole } of sums) {
      const missing = [whole, ...parts].filter((name) => open.has(name) && (counts.get(name) ?? 0) > 0)
      if (missing.length === 1) open.delete(missing[0] as string)
    }
  }
  return new Set([...hidden].filter((name) => !open.has(name)))
}

describe("counts that hang together", () => {
  test("show no small count, and let nobody fill one in", () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 6 }), (people, least) => {
        const { counts, sums } = systemOf(people)
        const hidden = hiddenInSums(counts, sums, least)
        const isSmall = (name: string): boolean => {
          const value = counts.get(name) ?? 0
          return value > 0 && value < least
        }
        for (const name of counts.keys()) if (isSmall(name)) expect(hidden).toContain(name)
        expect([...filledIn(counts, sums, hidden)].filter(isSmall)).toEqual([])
      }),
      { numRuns: 200 },
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
    expect(hiddenInSums(counts, sums, 3)).toEqual(new Set())
    expect(hiddenInSums(counts, sums, 5)).toEqual(new Set(["women", "men"]))
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
    const hidden = hiddenInSums(counts, sums, 5, { untold: new Set(["stays", "comes"]) })
    // With both sums everybody knows how many came.
    expect(hidden.has("before") || hidden.has("after")).toBe(true)
  })
})
