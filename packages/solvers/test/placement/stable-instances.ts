/** Instances with preferences for the tests of stable placement, and what stable means, said independently of the code. */

import {
  type Assignment,
  type CandidatePreference,
  lotOf,
  type PlacementInstance,
  type PlacementPreferences,
  type RankedPairs,
  rankPairs,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"

export interface Problem {
  readonly instance: PlacementInstance
  readonly preferences: PlacementPreferences
}

export const seeds = fc.constantFrom("a", "b", "c", "d")

const policies: fc.Arbitrary<PlacementPreferences["policy"]> = fc.record({
  keys: fc.shuffledSubarray([
    { key: "fit", order: "highestFirst" },
    { key: "waitingSince", order: "lowestFirst" },
  ] as const),
  tieBreaker: fc.record({ kind: fc.constant("lottery" as const), seed: seeds }),
})

interface Sizes {
  readonly candidates: number
  readonly openings: number
  readonly seats: number
}

/** Problems with many ties, openings without seats, candidates without pairs and empty lists of wishes. */
export const problems = (most: Sizes): fc.Arbitrary<Problem> =>
  fc
    .record({
      fits: fc.array(
        fc.array(fc.option(fc.nat(3), { freq: 3 }), {
          minLength: most.openings,
          maxLength: most.openings,
        }),
        { maxLength: most.candidates },
      ),
      seats: fc.array(fc.nat(most.seats), { minLength: most.openings, maxLength: most.openings }),
      policy: policies,
    })
    .chain(({ fits, policy, seats }) => {
      const feasible = (candidate: number): ReadonlyArray<number> =>
        seats.map((_, opening) => opening).filter((opening) => fits[candidate]?.[opening] != null)
      const preference = (candidate: number): fc.Arbitrary<CandidatePreference> =>
        fc
          .record({
            waitingSince: fc.nat(2),
            wishes: fc.option(fc.shuffledSubarray([...feasible(candidate)]), { nil: undefined }),
          })
          .map(({ waitingSince, wishes }) => ({
            values: { waitingSince },
            ...(wishes === undefined ? {} : { wishes }),
          }))
      return fc.tuple(...fits.map((_, candidate) => preference(candidate))).map((candidates) => ({
        instance: {
          candidates: fits.map((_, candidate) => ({ id: `person-${candidate}` })),
          openings: seats.map((count, opening) => ({ id: `opening-${opening}`, seats: count })),
          pairs: fits.flatMap((row, candidate) =>
            row.flatMap((fit, opening) => (fit === null ? [] : [{ candidate, opening, fit }])),
          ),
        },
        preferences: { candidates, policy },
      }))
    })

/** Small enough for brute force. */
export const smallProblems = problems({ candidates: 6, openings: 3, seats: 3 })

export const rankedOf = ({ instance, preferences }: Problem): RankedPairs =>
  Result.getOrThrow(rankPairs(instance, preferences))

const fitOf = ({ instance: { pairs } }: Problem, candidate: number, opening: number): number | undefined =>
  pairs.find((pair) => pair.candidate === candidate && pair.opening === opening)?.fit

/** The openings that a candidate wishes, the most wished first. */
export const wishesOf = (problem: Problem, candidate: number): ReadonlyArray<number> => {
  const { instance, preferences } = problem
  const { seed } = preferences.policy.tieBreaker
  const lot = (opening: number): string => lotOf(seed, instance.openings[opening]?.id ?? "")
  const worth = (opening: number): number => fitOf(problem, candidate, opening) ?? 0
  return (
    preferences.candidates[candidate]?.wishes ??
    [...instance.openings.keys()]
      .filter((opening) => fitOf(problem, candidate, opening) !== undefined)
      .sort((one, other) => worth(other) - worth(one) || (lot(one) < lot(other) ? -1 : 1))
  )
}

/** Negative where the opening ranks the first candidate higher by the keys, zero where it holds both equal. */
export const byKeys = (problem: Problem, opening: number, one: number, other: number): number => {
  const { candidates, policy } = problem.preferences
  for (const { key, order } of policy.keys) {
    const [first, second] = [one, other].map((candidate) =>
      key === "fit" ? fitOf(problem, candidate, opening) : candidates[candidate]?.values[key],
    ) as [number, number]
    if (first !== second) return (order === "highestFirst" ? second - first : first - second) < 0 ? -1 : 1
  }
  return 0
}

const byLot = ({ instance, preferences }: Problem, one: number, other: number): number => {
  const [first, second] = [one, other].map((candidate) =>
    lotOf(preferences.policy.tieBreaker.seed, instance.candidates[candidate]?.id ?? ""),
  ) as [string, string]
  return first < second ? -1 : 1
}

export const byPriority = (problem: Problem, opening: number, one: number, other: number): number =>
  byKeys(problem, opening, one, other) || byLot(problem, one, other)

export const holders = (assignment: Assignment, opening: number): ReadonlyArray<number> =>
  [...assignment.keys()].filter((candidate) => assignment[candidate] === opening)

/** How good a candidate's lot is: the place of the opening in his wishes, or their number where he is left out. */
export const rankOf = (problem: Problem, candidate: number, opening: number | null | undefined): number => {
  const wishes = wishesOf(problem, candidate)
  return typeof opening !== "number" ? wishes.length : wishes.indexOf(opening)
}

/** The pairs of a candidate and an opening that would both rather have each other. */
export const blockingPairs = (problem: Problem, assignment: Assignment): ReadonlyArray<string> =>
  problem.instance.candidates.flatMap((_, candidate) =>
    wishesOf(problem, candidate)
      .slice(0, rankOf(problem, candidate, assignment[candidate]))
      .filter((opening) => {
        const held = holders(assignment, opening)
        const seats = problem.instance.openings[opening]?.seats ?? 0
        return held.length < seats || held.some((other) => byPriority(problem, opening, candidate, other) < 0)
      })
      .map((opening) => `${candidate} and ${opening}`),
  )

/** Every assignment to wished openings that takes no more seats than there are. */
export const allAssignments = (problem: Problem): ReadonlyArray<Assignment> => {
  const { candidates, openings } = problem.instance
  let assignments: ReadonlyArray<Assignment> = [[]]
  for (const candidate of candidates.keys()) {
    const choices = [null, ...wishesOf(problem, candidate)]
    assignments = assignments.flatMap((assignment) =>
      choices
        .filter(
          (opening) =>
            opening === null || holders(assignment, opening).length < (openings[opening]?.seats ?? 0),
        )
        .map((opening) => [...assignment, opening]),
    )
  }
  return assignments
}

/** Assignments of any making: each candidate in turn takes what is left of a feasible opening, or nothing. */
export const anyAssignment = problems({ candidates: 20, openings: 6, seats: 4 }).chain((problem) =>
  fc
    .array(fc.nat(6), { minLength: problem.instance.candidates.length })
    .map((choices): readonly [Problem, Assignment] => {
      const { candidates, openings, pairs } = problem.instance
      const assignment: Array<number | null> = []
      for (const place of candidates.keys()) {
        const feasible = pairs.filter(({ candidate }) => candidate === place).map(({ opening }) => opening)
        const opening = feasible[choices[place] ?? 0]
        const isFree =
          opening !== undefined && holders(assignment, opening).length < (openings[opening]?.seats ?? 0)
        assignment.push(isFree ? opening : null)
      }
      return [problem, assignment]
    }),
)
