/**
 * A person as publications count them.
 */
export interface CountedPerson {
  /** Opaque id; it is in no publication. */
  readonly id: string
  /** The cells of tables in which the person is counted: `province=north`. */
  readonly cells: ReadonlyArray<string>
  /** All that is published of the person as part of sums; whoever has other content counts as changed. */
  readonly content: string
}

type People = ReadonlyMap<string, CountedPerson>

const byId = (people: ReadonlyArray<CountedPerson>): People => new Map(people.map((one) => [one.id, one]))

/** Whoever a cell holds before or after; `undefined` stands for everybody together. */
const cellsOf = (one: CountedPerson | undefined, other: CountedPerson | undefined): Set<string | undefined> =>
  new Set([undefined, ...(one?.cells ?? []), ...(other?.cells ?? [])])

const isChanged = (one: CountedPerson | undefined, other: CountedPerson | undefined): boolean =>
  one?.content !== other?.content

/** The cells in which two publications differ by some people, but by fewer than the threshold. */
const cellsOfFew = (one: People, other: People, threshold: number): ReadonlyArray<string | undefined> => {
  const changed = new Map<string | undefined, number>()
  for (const id of new Set([...one.keys(), ...other.keys()]))
    if (isChanged(one.get(id), other.get(id)))
      for (const cell of cellsOf(one.get(id), other.get(id))) changed.set(cell, (changed.get(cell) ?? 0) + 1)
  return [...changed].flatMap(([cell, people]) => (people < threshold ? [cell] : []))
}

/**
 * Whom a publication may count, so that no earlier one can be held against it: the people of any two publications, and of no publication at
 * all, differ in every cell by nobody or by `threshold` people at least.
 *
 * Changes that too few share are held back until others share them. Without any change that may be shown, the publication counts whom `base`
 * counts, so it says the same.
 *
 * @param published - the people of each earlier publication, as this function returned them
 * @param base - the one of them that this publication continues; the last unless said otherwise, and nobody where it continues none
 * @example
 * const people = (count: number) =>
 *   Array.from({ length: count }, (_, place) => ({ id: `p-${place}`, cells: ["north"], content: "helped" }))
 * const first = countWithoutDifferencing(people(12), [], 5)
 * first.length // => 12
 * // One more would be given away by the difference.
 * const second = countWithoutDifferencing(people(13), [first], 5)
 * second.length // => 12
 * countWithoutDifferencing(people(17), [first, second], 5).length // => 17
 */
export const countWithoutDifferencing = (
  people: ReadonlyArray<CountedPerson>,
  published: ReadonlyArray<ReadonlyArray<CountedPerson>>,
  threshold: number,
  base: ReadonlyArray<CountedPerson> = published.at(-1) ?? [],
): ReadonlyArray<CountedPerson> => {
  const [before, now] = [byId(base), byId(people)]
  const earlier = [[], ...published].map(byId)
  const shown = new Set(
    [...before.keys(), ...now.keys()].filter((id) => isChanged(before.get(id), now.get(id))),
  )
  const counted = (): People => {
    const all = new Map(before)
    for (const id of shown) {
      const one = now.get(id)
      if (one === undefined) all.delete(id)
      else all.set(id, one)
    }
    return all
  }
  for (;;) {
    const all = counted()
    const few = new Set(earlier.flatMap((one) => cellsOfFew(one, all, threshold)))
    if (few.size === 0) return [...all.values()]
    // The base differs from no earlier publication by few. So a change that is shown made the difference small, by adding to it or by taking from it.
    for (const id of [...shown])
      if ([...cellsOf(before.get(id), now.get(id))].some((cell) => few.has(cell))) shown.delete(id)
  }
}
