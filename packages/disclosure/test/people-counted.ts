/** People who are counted by their features, and somebody who reads the counts. */

import * as fc from "fast-check"
import type { SummedCount } from "../src/complementary-suppression.ts"

/** People with three features, counted by each and by each two of them: every count hangs together with others. */
export const anyPeople = fc.array(
  fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"), fc.constantFrom("m", "n")),
  { maxLength: 40 },
)

type Person = readonly [string, string, string]
const values = [
  ["a", "b", "c"],
  ["x", "y"],
  ["m", "n"],
] as const

export const systemOf = (people: ReadonlyArray<Person>) => {
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
export const filledIn = (
  sums: ReadonlyArray<SummedCount>,
  hidden: ReadonlySet<string>,
): ReadonlySet<string> => {
  const open = new Set(hidden)
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const { parts, whole } of sums) {
      const missing = [whole, ...parts].filter((name) => open.has(name))
      if (missing.length === 1) open.delete(missing[0] as string)
    }
  }
  return new Set([...hidden].filter((name) => !open.has(name)))
}
