/** Small assignment problems, and what they are when they are listed one pair at a time. */

import * as fc from "fast-check"
import { startsOf } from "../../src/assignment/columns.ts"
import type { AssignmentProblem } from "../../src/assignment/problem.ts"

export interface Listed {
  readonly agents: number
  readonly seats: ReadonlyArray<number>
  readonly pairs: ReadonlyArray<{ readonly agent: number; readonly place: number; readonly weight: number }>
}

/** Weights of one to so much; every agent may go to some of the places. */
export const anyListed = (
  agentsAtMost: number,
  placesAtMost: number,
  weightAtMost: number,
): fc.Arbitrary<Listed> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: agentsAtMost }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: placesAtMost }),
    )
    .chain(([agents, seats]) => {
      const all = Array.from({ length: agents }, (_, agent) =>
        seats.map((_seats, place) => ({ agent, place })),
      ).flat()
      return fc
        .tuple(
          fc.subarray(all, { minLength: Math.floor(all.length / 2) }),
          fc.array(fc.integer({ min: 1, max: weightAtMost }), {
            minLength: all.length,
            maxLength: all.length,
          }),
        )
        .map(([pairs, weights]) => ({
          agents,
          seats,
          pairs: pairs.map((pair, index) => ({ ...pair, weight: weights[index] as number })),
        }))
    })

export const columnsOf = ({ agents, pairs, seats }: Listed): AssignmentProblem => {
  const place = Int32Array.from(pairs, (pair) => pair.place)
  const wanted = startsOf(place, seats.length)
  return {
    agents,
    places: seats.length,
    seats: Int32Array.from(seats, (count, at) =>
      Math.min(count, (wanted[at + 1] as number) - (wanted[at] as number)),
    ),
    start: startsOf(
      Int32Array.from(pairs, ({ agent }) => agent),
      agents,
    ),
    place,
    weight: Float64Array.from(pairs, ({ weight }) => weight),
  }
}

/** Every assignment within the seats: the pair of each agent, or -1. */
export const everyAssignment = ({ agents, pairs, seats }: Listed): ReadonlyArray<ReadonlyArray<number>> =>
  Array.from({ length: agents }).reduce(
    (before: ReadonlyArray<ReadonlyArray<number>>, _, agent) =>
      before.flatMap((placed) =>
        [-1, ...pairs.keys()]
          .filter((pair) => {
            if (pair === -1) return true
            const place = pairs[pair]?.place
            const held = placed.filter((other) => pairs[other]?.place === place).length
            return pairs[pair]?.agent === agent && held < (seats[place as number] as number)
          })
          .map((pair) => [...placed, pair]),
      ),
    [[]],
  )

export const weightOf = ({ pairs }: Listed, placed: Iterable<number>): number => {
  let sum = 0
  for (const pair of placed) sum += pairs[pair]?.weight ?? 0
  return sum
}
