/** Side constraints for placement problems from a seed. How many of each there are, and how tight, are our assumptions. */

import type { PlacementInstance, PlacementProblem, SideConstraints } from "@bazgasht/solvers/placement"
import { randomNumbers } from "./placement-instances.ts"

/** How many side constraints there are. */
export interface Constraining {
  readonly groups: number
  readonly apart: number
  /** One in so many openings has a quota of each kind. */
  readonly quotaEvery: number
}

const constraintsFor = (
  { candidates, openings }: PlacementInstance,
  { apart, groups, quotaEvery }: Constraining,
  seed: number,
): SideConstraints => {
  const random = randomNumbers(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const ids = candidates.map(({ id }) => id)
  const shuffled = ids
    .map((id) => ({ id, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id)
  const rest = [...shuffled]
  const kept = Array.from({ length: groups }, (_, place) => ({
    id: `group-${String(place).padStart(3, "0")}`,
    members: rest.splice(0, 2 + below(4)),
  }))
  const quotas = openings.flatMap(({ id, seats }, place) =>
    place % quotaEvery === 0
      ? [
          { id: `ceiling-${id}`, category: "women", openings: [id], atMost: Math.floor(seats / 3) },
          {
            id: `reserve-${id}`,
            category: "headsOfHousehold",
            openings: [id, openings[place + 1]?.id ?? id].filter((one, at, all) => all.indexOf(one) === at),
            reserved: { seats: Math.floor(seats / 4), unusedSeats: "released" as const },
          },
        ]
      : [],
  )
  return {
    groups: kept,
    apart: Array.from({ length: apart }, () => [rest.pop() ?? "", rest[below(rest.length)] ?? ""]),
    quotas,
    candidates: ids.map((candidate) => ({
      candidate,
      categories: [...(random() < 0.2 ? ["women"] : []), ...(random() < 0.3 ? ["headsOfHousehold"] : [])],
      uses: random() < 0.15 ? { escortOfficers: 1 + below(2) } : {},
    })),
    openings: openings.map(({ id, seats }) => ({
      opening: id,
      capacities: { escortOfficers: Math.floor(seats / 5) },
    })),
  }
}

/** Members of a group are compatible with what the first of them is: else hardly any group had an opening. */
const alike = (instance: PlacementInstance, { groups = [] }: SideConstraints): PlacementInstance => {
  const firstOf = new Map(groups.flatMap(({ members }) => members.map((id) => [id, members[0] ?? id])))
  const placeOf = new Map(instance.candidates.map(({ id }, place) => [id, place]))
  const pairsOf = Map.groupBy(instance.pairs, ({ candidate }) => candidate)
  return {
    ...instance,
    pairs: instance.candidates.flatMap(({ id }, candidate) =>
      (pairsOf.get(placeOf.get(firstOf.get(id) ?? id) ?? candidate) ?? []).map((pair) => ({
        ...pair,
        candidate,
      })),
    ),
  }
}

/** A problem with side constraints, a priority that does not depend on the opening, and wishes by fit. */
export const makeProblem = (
  instance: PlacementInstance,
  constraining: Constraining,
  seed: number,
): PlacementProblem => {
  const random = randomNumbers(seed + 1)
  const constraints = constraintsFor(instance, constraining, seed)
  return {
    instance: alike(instance, constraints),
    preferences: {
      candidates: instance.candidates.map(() => ({ values: { waitingSince: Math.floor(random() * 1000) } })),
      policy: {
        keys: [{ key: "waitingSince", order: "lowestFirst" }],
        tieBreaker: { kind: "lottery", seed: "bench" },
      },
    },
    constraints,
  }
}
