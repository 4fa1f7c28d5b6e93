import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CountedPerson, countWithoutDifferencing } from "../src/differencing.ts"

const maxPeople = 30

/** A person in two tables, with what else is published of them. */
const anyPerson = fc.record({
  province: fc.constantFrom("north", "south", "east"),
  debt: fc.constantFrom("rent", "dower"),
})

/** What is known at a publication: how many people, and of whom something else by now. */
const anyState = fc.record({
  people: fc.nat(maxPeople),
  changed: fc.array(fc.nat(maxPeople - 1), { maxLength: 8 }),
  /** Which of the earlier publications it continues; none where there are not so many. */
  continues: fc.nat(4),
})

const changesBetween = (
  one: ReadonlyArray<CountedPerson>,
  other: ReadonlyArray<CountedPerson>,
): ReadonlyMap<string, number> => {
  const [ones, others] = [one, other].map((people) => new Map(people.map((each) => [each.id, each])))
  const counts = new Map<string, number>()
  for (const id of new Set([...one, ...other].map((person) => person.id))) {
    const [before, after] = [ones?.get(id), others?.get(id)]
    if (before?.content === after?.content) continue
    for (const cell of new Set(["all", ...(before?.cells ?? []), ...(after?.cells ?? [])]))
      counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

describe("publications over nearly the same people", () => {
  test("differ in every cell by nobody or by so many people, any two of them and any one from none", () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { minLength: maxPeople, maxLength: maxPeople }),
        fc.array(anyState, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (people, states, threshold) => {
          const published: Array<ReadonlyArray<CountedPerson>> = []
          for (const { changed, continues, people: known } of states) {
            const now = people.slice(0, known).map((person, place): CountedPerson => {
              const province = changed.includes(place) ? "west" : person.province
              return {
                id: `p-${place}`,
                cells: [province, person.debt],
                content: `${province} ${person.debt}`,
              }
            })
            const counted = countWithoutDifferencing(now, published, threshold, published[continues] ?? [])
            for (const earlier of [[], ...published])
              for (const count of changesBetween(earlier, counted).values())
                expect(count).toBeGreaterThanOrEqual(threshold)
            published.push(counted)
          }
        },
      ),
      { numRuns: runs(500) },
    )
  })

  test("do not depend on the order of people, and hide nothing where everybody may be distinguished", () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { maxLength: maxPeople }),
        fc.integer({ min: 1, max: 6 }),
        (people, threshold) => {
          const now = people.map(
            ({ debt, province }, place): CountedPerson => ({
              id: `p-${place}`,
              cells: [province, debt],
              content: province + debt,
            }),
          )
          const ids = (counted: ReadonlyArray<CountedPerson>) => counted.map(({ id }) => id).toSorted()
          expect(ids(countWithoutDifferencing(now.toReversed(), [], threshold))).toEqual(
            ids(countWithoutDifferencing(now, [], threshold)),
          )
          expect(countWithoutDifferencing(now, [], 1)).toHaveLength(now.length)
        },
      ),
      { numRuns: runs(300) },
    )
  })
})
