/** People who are counted by their features, and an intruder who tries every population that agrees with what is published. */

import * as fc from "fast-check"
import type { SummedCount } from "../src/complementary-suppression.ts"

/** The values of three features. */
const features = [
  ["a", "b", "c"],
  ["x", "y"],
  ["m", "n"],
] as const

/** What a person has of each feature. */
export type Person = readonly [string, string, string]

/** People with three features, one after the other. */
export const anyPeople = (maxLength: number): fc.Arbitrary<ReadonlyArray<Person>> =>
  fc.array(
    fc.tuple(
      ...(features.map((values) => fc.constantFrom(...values)) as [
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
        fc.Arbitrary<string>,
      ]),
    ),
    { maxLength },
  )

/** A cell: a value of each feature, or all of them. */
type Cell = ReadonlyArray<string>

const any = "*"

const withAny = (values: ReadonlyArray<string>): ReadonlyArray<string> => [...values, any]

/** Every cell, with the wholes. */
const cells: ReadonlyArray<Cell> = withAny(features[0]).flatMap((one) =>
  withAny(features[1]).flatMap((other) => withAny(features[2]).map((third) => [one, other, third])),
)

const nameOf = (cell: Cell): string => cell.join("")

const isWhole = (cell: Cell): boolean => cell.includes(any)

/** The kinds of people that there may be. */
const kindsOfPeople: ReadonlyArray<Cell> = cells.filter((cell) => !isWhole(cell))

const isIn = (person: Cell, cell: Cell): boolean =>
  cell.every((value, place) => value === any || value === person[place])

const sums: ReadonlyArray<SummedCount> = cells.flatMap((cell) =>
  cell.flatMap((value, place) =>
    value === any
      ? [
          {
            whole: nameOf(cell),
            parts: (features[place] ?? []).map((part) =>
              nameOf(cell.map((old, at) => (at === place ? part : old))),
            ),
          },
        ]
      : [],
  ),
)

/** Counts by each feature and by each two of them; by all three they are counted and not published. */
export const systemOf = (people: ReadonlyArray<Person>) => ({
  counts: new Map(cells.map((cell) => [nameOf(cell), people.filter((person) => isIn(person, cell)).length])),
  sums,
  unpublished: new Set(kindsOfPeople.map(nameOf)),
})

/** What an intruder knows of a count at first: its value, or at least how many it is. */
export interface Knowledge {
  readonly least: number
  readonly most: number
}

/** What is known of each published or suppressed count. */
export const knowledgeOf = (
  { counts, unpublished }: ReturnType<typeof systemOf>,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, Knowledge> =>
  new Map(
    [...counts].flatMap(([name, count]) => {
      if (unpublished.has(name)) return []
      return [
        [
          name,
          hidden.has(name) ? { least: 1, most: Number.POSITIVE_INFINITY } : { least: count, most: count },
        ],
      ]
    }),
  )

const wholesOf = kindsOfPeople.map((kind) =>
  cells.filter((cell) => isWhole(cell) && isIn(kind, cell)).map(nameOf),
)

/**
 * The values that each count has in all populations of at most `maxPeople` people that agree with what is known. Every number of people of every kind is tried,
 * kind after kind.
 */
export const valuesOf = (
  known: ReadonlyMap<string, Knowledge>,
  maxPeople: number,
): ReadonlyMap<string, ReadonlySet<number>> => {
  const values = new Map(cells.map((cell) => [nameOf(cell), new Set<number>()]))
  const wholes = cells.filter(isWhole).map(nameOf)
  const counts = new Map(wholes.map((name) => [name, 0]))
  const chosen: Array<number> = []
  // A count that no later kind of people adds to is settled.
  const settledAfter = Map.groupBy(wholes, (name) => wholesOf.findLastIndex((some) => some.includes(name)))
  const countOf = (name: string): number => counts.get(name) ?? 0
  const isWithin = (name: string): boolean => countOf(name) <= (known.get(name)?.most ?? 0)
  const isEnough = (name: string): boolean => countOf(name) >= (known.get(name)?.least ?? 0)
  const tryFrom = (kind: number): void => {
    if (kind === kindsOfPeople.length) {
      for (const name of wholes) values.get(name)?.add(countOf(name))
      for (const [place, cell] of kindsOfPeople.entries()) values.get(nameOf(cell))?.add(chosen[place] ?? 0)
      return
    }
    const around = wholesOf[kind] ?? []
    let people = 0
    for (; countOf(nameOf([any, any, any])) <= maxPeople && around.every(isWithin); people++) {
      chosen[kind] = people
      if ((settledAfter.get(kind) ?? []).every(isEnough)) tryFrom(kind + 1)
      for (const name of around) counts.set(name, countOf(name) + 1)
    }
    for (const name of around) counts.set(name, countOf(name) - people)
  }
  tryFrom(0)
  return values
}
