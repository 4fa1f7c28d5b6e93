import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { startsOf } from "../../src/assignment/columns.ts"
import {
  deferredAcceptance,
  deferredAcceptanceByPlaces,
  type StableProblem,
} from "../../src/assignment/deferred-acceptance.ts"
import { anyListed, everyAssignment, type Listed } from "./problems.ts"

interface Drawn {
  readonly listed: Listed
  readonly problem: StableProblem
}

/** Pairs of an agent are preferred in the order in which they are drawn; weights are the priorities of places, and equals go by the pair. */
const anyProblem: fc.Arbitrary<Drawn> = fc
  .tuple(anyListed(5, 3, 9), fc.array(fc.nat(100), { minLength: 15, maxLength: 15 }))
  .map(([drawn, wishes]) => {
    const order = drawn.pairs
      .map((pair, index) => ({ pair, wish: wishes[index] as number }))
      .sort((one, other) => one.pair.agent - other.pair.agent || one.wish - other.wish)
    const pairs = order.map(({ pair }) => pair)
    const agentOf = Int32Array.from(pairs, ({ agent }) => agent)
    const starts = startsOf(agentOf, drawn.agents)
    return {
      listed: { ...drawn, pairs },
      problem: {
        agents: drawn.agents,
        seats: drawn.seats,
        agentOf,
        placeOf: Int32Array.from(pairs, ({ place }) => place),
        starts,
        // The least preferred of an agent is not accepted by it, unless there are only few.
        ends: starts.slice(1).map((end, agent) => (end - (starts[agent] as number) > 2 ? end - 1 : end)),
        compare: (one, other) =>
          (pairs[other]?.weight as number) - (pairs[one]?.weight as number) || one - other,
      },
    }
  })

/** The pairs by which an agent and a place would both do better. */
const blocking = (
  { agentOf, agents, compare, ends, placeOf, seats, starts }: StableProblem,
  placed: ReadonlyArray<number>,
) =>
  Array.from({ length: agents }, (_, agent) => agent).flatMap((agent) => {
    const has = placed[agent] as number
    const better = [...agentOf.keys()].filter(
      (pair) =>
        pair >= (starts[agent] as number) && pair < (ends[agent] as number) && (has === -1 || pair < has),
    )
    return better.filter((pair) => {
      const held = placed.filter((other) => other !== -1 && placeOf[other] === placeOf[pair])
      return (
        held.length < (seats[placeOf[pair] as number] as number) ||
        held.some((other) => compare(other, pair) > 0)
      )
    })
  })

const everyStable = ({ listed, problem }: Drawn): ReadonlyArray<ReadonlyArray<number>> =>
  everyAssignment(listed).filter(
    (placed) =>
      placed.every((pair, agent) => pair === -1 || pair < (problem.ends[agent] as number)) &&
      blocking(problem, placed).length === 0,
  )

const placesIn = ({ listed }: Drawn, placed: ReadonlyArray<number>) =>
  placed.map((pair) => (pair === -1 ? null : listed.pairs[pair]?.place))

describe("deferred acceptance", () => {
  it("comes, where agents propose, to the stable assignment in which every agent has the best of all stable ones", () =>
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        const stable = everyStable(drawn)
        const best = stable.reduce((one, other) =>
          one.map((pair, agent) => {
            const beside = other[agent] as number
            return pair === -1 ? beside : beside === -1 ? pair : Math.min(pair, beside)
          }),
        )
        expect(deferredAcceptance(drawn.problem).assignment).toEqual(placesIn(drawn, best))
      }),
      { numRuns: runs(400) },
    ))

  it("comes, where places propose, to the one in which every agent has the least preferred", () =>
    fc.assert(
      fc.property(anyProblem, (drawn) => {
        const worst = everyStable(drawn).reduce((one, other) =>
          one.map((pair, agent) => Math.max(pair, other[agent] as number)),
        )
        expect(deferredAcceptanceByPlaces(drawn.problem).assignment).toEqual(placesIn(drawn, worst))
      }),
      { numRuns: runs(400) },
    ))
})
