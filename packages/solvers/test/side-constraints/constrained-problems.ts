/** Small assignment problems with side constraints, and every assignment that breaks none of them. */

import * as fc from "fast-check"
import type { ConstrainedProblem, Limit } from "../../src/assignment/side-constraints/problem.ts"

interface Drawn {
  /** The party of each agent. */
  readonly parties: ReadonlyArray<number>
  readonly seats: ReadonlyArray<number>
  readonly allowed: ReadonlyArray<boolean>
  readonly scores: ReadonlyArray<number>
  readonly wishes: ReadonlyArray<number>
  readonly priorities: ReadonlyArray<number>
  readonly category: ReadonlyArray<boolean>
  readonly uses: ReadonlyArray<number>
  readonly units: ReadonlyArray<number>
  readonly ceiling: number | undefined
  readonly reserved: { readonly seats: number; readonly isReleased: boolean } | undefined
  /** The first places are counted together by the quotas. */
  readonly counted: number
  readonly apart: ReadonlyArray<readonly [number, number]>
}

const [agentsAtMost, placesAtMost] = [5, 3]
const numbers = (max: number, length: number) =>
  fc.array(fc.nat(max), { minLength: length, maxLength: length })

const drawn: fc.Arbitrary<Drawn> = fc.record({
  parties: fc.array(fc.nat(agentsAtMost - 1), { minLength: 1, maxLength: agentsAtMost }),
  seats: fc.array(fc.nat(3), { minLength: 1, maxLength: placesAtMost }),
  allowed: fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    { minLength: agentsAtMost * placesAtMost, maxLength: agentsAtMost * placesAtMost },
  ),
  scores: numbers(3, agentsAtMost * placesAtMost),
  wishes: numbers(1000, agentsAtMost * placesAtMost),
  priorities: numbers(1000, agentsAtMost * placesAtMost),
  category: fc.array(fc.boolean(), { minLength: agentsAtMost, maxLength: agentsAtMost }),
  uses: numbers(2, agentsAtMost),
  units: numbers(4, placesAtMost),
  ceiling: fc.option(fc.nat(3), { nil: undefined }),
  reserved: fc.option(fc.record({ seats: fc.nat(3), isReleased: fc.boolean() }), { nil: undefined }),
  counted: fc.integer({ min: 1, max: placesAtMost }),
  apart: fc.array(fc.tuple(fc.nat(agentsAtMost - 1), fc.nat(agentsAtMost - 1)), { maxLength: 2 }),
})

const membersOf = (parties: Drawn["parties"]): ReadonlyArray<ReadonlyArray<number>> => {
  const byParty = Map.groupBy(parties.keys(), (agent) => parties[agent])
  return [...byParty.values()]
}

const limitsOf = (
  { category, ceiling, counted, reserved, seats, units, uses }: Drawn,
  members: ReadonlyArray<ReadonlyArray<number>>,
): ReadonlyArray<Limit> => {
  const amounts = (of: (agent: number) => number): Float64Array =>
    Float64Array.from(members, (agents) => agents.reduce((sum, agent) => sum + of(agent), 0))
  const isOf = (agent: number): boolean => category[agent] === true
  const places = [...seats.keys()].slice(0, counted)
  const limits: Array<Limit> = seats.map((capacity, place) => ({
    limited: { kind: "seats" },
    places: [place],
    capacity,
    amounts: amounts(() => 1),
  }))
  for (const place of seats.keys())
    limits.push({
      limited: { kind: "dimension", dimension: "tools" },
      places: [place],
      capacity: units[place] as number,
      amounts: amounts((agent) => uses[agent] as number),
    })
  if (ceiling !== undefined)
    limits.push({
      limited: { kind: "ceiling" },
      places,
      capacity: ceiling,
      amounts: amounts((agent) => Number(isOf(agent))),
    })
  if (reserved !== undefined) {
    const all = places.reduce((sum, place) => sum + (seats[place] as number), 0)
    const claimants = members.flatMap((agents, party) => (agents.some(isOf) ? [party] : []))
    limits.push({
      limited: { kind: "reserve" },
      places,
      capacity: all - Math.min(all, reserved.seats),
      amounts: amounts((agent) => Number(!isOf(agent))),
      ...(reserved.isReleased ? { claimants: new Set(claimants) } : {}),
    })
  }
  return limits
}

const problemOf = (of: Drawn): ConstrainedProblem => {
  const { allowed, apart, parties, priorities, scores, seats, wishes } = of
  const members = membersOf(parties)
  const partyOf = new Int32Array(parties.length)
  for (const [party, agents] of members.entries()) for (const agent of agents) partyOf[agent] = party
  const limits = limitsOf(of, members)
  const pairs = members.map((agents, party) =>
    [...seats.keys()].flatMap((place) => {
      const at = party * placesAtMost + place
      if (allowed[at] !== true) return []
      return [{ place, at, score: agents.length * (scores[at] as number) }]
    }),
  )
  const all = pairs.flat()
  const start = Int32Array.from([0, ...pairs.map((_, party) => pairs.slice(0, party + 1).flat().length)])
  const apartFrom = members.map(() => new Set<number>())
  for (const [one, other] of apart) {
    const [first, second] = [partyOf[one], partyOf[other]]
    if (first === undefined || second === undefined || first === second) continue
    apartFrom[first]?.add(other)
    apartFrom[second]?.add(one)
  }
  const priority = (pair: number): number => (priorities[all[pair]?.at as number] as number) + pair / 100
  return {
    agents: parties.length,
    greatestScore: 3,
    members,
    partyOf,
    start,
    place: Int32Array.from(all, ({ place }) => place),
    score: Float64Array.from(all, ({ score }) => score),
    byWish: Int32Array.from(
      pairs.flatMap((own, party) =>
        own
          .map(({ at }, offset) => ({ wish: wishes[at] as number, pair: (start[party] as number) + offset }))
          .sort((one, other) => one.wish - other.wish || one.pair - other.pair)
          .map(({ pair }) => pair),
      ),
    ),
    compare: (one, other) => priority(one) - priority(other),
    limits,
    at: seats.map((_, place) =>
      limits.flatMap(({ places }, limit) => (places.includes(place) ? [limit] : [])),
    ),
    apartFrom,
  }
}

/** Groups, separations, a dimension and quotas, each in some of the problems, with scores of zero to three. */
export const anyConstrained: fc.Arbitrary<ConstrainedProblem> = drawn.map(problemOf)

/** What is used of a limit. */
export const usedOf = ({ amounts, places }: Limit, where: Int32Array): number =>
  where.reduce((sum, place, party) => sum + (places.includes(place) ? (amounts[party] as number) : 0), 0)

/** Whether an assignment of parties to places that they may go to breaks no constraint. */
export const breaksNothing = (
  { apartFrom, limits, partyOf }: ConstrainedProblem,
  where: Int32Array,
): boolean =>
  limits.every((limit) => {
    const isReleased = [...(limit.claimants ?? [])].every((party) => where[party] !== -1)
    return usedOf(limit, where) <= limit.capacity || (limit.claimants !== undefined && isReleased)
  }) &&
  apartFrom.every((others, party) =>
    [...others].every((other) => where[party] === -1 || where[partyOf[other] as number] !== where[party]),
  )

/** Every assignment that breaks nothing: the place of each party, or -1. */
export const everyAssignment = (problem: ConstrainedProblem): ReadonlyArray<Int32Array> => {
  const { members, place, start } = problem
  const all = members.reduce(
    (before: ReadonlyArray<ReadonlyArray<number>>, _, party) =>
      before.flatMap((where) =>
        [-1, ...place.subarray(start[party], start[party + 1])].map((next) => [...where, next]),
      ),
    [[]],
  )
  return all.map((where) => Int32Array.from(where)).filter((where) => breaksNothing(problem, where))
}
