import * as Result from "effect/Result"
import type { Assignment, PlacementInstance } from "../instance.ts"
import { checkOverrides, type FixedPlaces, type OverridableProblem } from "./checked-overrides.ts"
import type { Displaced, OverrideError, OverrideRecord, PlacementOverride } from "./overrides.ts"
import type { FixedPair, Placer } from "./placer.ts"

/** A placement around overrides. */
export interface OverriddenPlacement {
  /** The opening of each candidate, in the order of the candidates. */
  readonly assignment: Assignment
  /** The same without any override. */
  readonly withoutOverrides: Assignment
  /** Everybody without an override who loses the place they would have had, or has another one; by their ids. */
  readonly displaced: ReadonlyArray<Displaced>
  /** What is to be kept of each override, by the ids of their candidates. */
  readonly records: ReadonlyArray<OverrideRecord>
}

type WithCandidate = Pick<FixedPair, "candidate">

const byCandidate = ({ candidate: one }: WithCandidate, { candidate: other }: WithCandidate): number =>
  one < other ? -1 : 1

/** Without the candidates who are fixed and the seats that they take. */
const left = ({ candidates, openings, pairs }: PlacementInstance, fixed: FixedPlaces): PlacementInstance => {
  const kept = [...candidates.keys()].filter((candidate) => !fixed.has(candidate))
  const placeLeft = new Map(kept.map((candidate, place) => [candidate, place]))
  const seats = openings.map((opening) => opening.seats)
  for (const opening of fixed.values()) seats[opening] = (seats[opening] as number) - 1
  return {
    candidates: candidates.filter((_, candidate) => !fixed.has(candidate)),
    openings: openings.map((opening, place) => ({ ...opening, seats: seats[place] as number })),
    pairs: pairs.flatMap((pair) => {
      const candidate = placeLeft.get(pair.candidate)
      return candidate === undefined ? [] : { ...pair, candidate }
    }),
  }
}

const placeAround = <Wrong>(
  instance: PlacementInstance,
  fixed: FixedPlaces,
  place: Placer<Wrong>,
): Result.Result<Assignment, Wrong> => {
  const { candidates, openings } = instance
  const pairs = [...fixed].map(([candidate, opening]) => ({
    candidate: candidates[candidate]?.id ?? "",
    opening: openings[opening]?.id ?? "",
  }))
  const placed = place(fixed.size === 0 ? instance : left(instance, fixed), pairs.sort(byCandidate))
  return Result.map(placed, ({ assignment }) => {
    const others = assignment.values()
    return candidates.map((_, candidate) => fixed.get(candidate) ?? others.next().value ?? null)
  })
}

const without = (fixed: FixedPlaces, candidate: number): FixedPlaces =>
  new Map([...fixed].filter(([other]) => other !== candidate))

/**
 * Fixes the pairs that officers decide, places the others around them, and lists the candidates that this displaces. Without overrides it
 * is what the way of placing gives.
 *
 * A candidate is displaced if they lose their place or get another one, whether they wish that less or more. One override has
 * displaced them if they would have their place again without it and with all others. So a candidate that either of two would have displaced alone
 * stands in the list of the placement and in no record, and one that only both together displace stands in both records. The time is
 * that of placing once for each override, and twice more.
 *
 * @returns everything that is wrong with the overrides, or what the way of placing finds wrong with the problem
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const override = { candidate: "a", opening: "bakery", officer: "officer-4", reason: "has taught the bakers" }
 * const { assignment, displaced } = Result.getOrThrow(placeWithOverrides({ instance }, [override], bestFit))
 * assignment // => [0, null]
 * displaced // => [{ candidate: "b", from: "bakery" }]
 *
 * const wrong = placeWithOverrides({ instance }, [{ ...override, opening: "library" }], bestFit)
 * Result.isFailure(wrong) && [wrong.failure].flat().map(({ code }) => code) // => ["override.unknownOpening"]
 */
export const placeWithOverrides = <Wrong>(
  problem: OverridableProblem,
  overrides: ReadonlyArray<PlacementOverride>,
  place: Placer<Wrong>,
): Result.Result<OverriddenPlacement, ReadonlyArray<OverrideError> | Wrong> =>
  Result.gen(function* () {
    const { candidates, openings } = problem.instance
    const around = (fixed: FixedPlaces) => placeAround(problem.instance, fixed, place)
    const withoutOverrides = yield* around(new Map())
    const fixed = yield* checkOverrides(problem, overrides)
    const assignment = fixed.size === 0 ? withoutOverrides : yield* around(fixed)

    const idIn = (of: Assignment, candidate: number): string | undefined => openings[of[candidate] ?? -1]?.id
    const placeOf = new Map(candidates.map(({ id }, candidate) => [id, candidate]))
    const displaced = candidates
      .flatMap(({ id }, candidate): ReadonlyArray<Displaced> => {
        const [from, to] = [idIn(withoutOverrides, candidate), idIn(assignment, candidate)]
        if (from === undefined || from === to || fixed.has(candidate)) return []
        return [{ candidate: id, from, ...(to === undefined ? {} : { to }) }]
      })
      .sort(byCandidate)

    const records: Array<OverrideRecord> = []
    for (const override of overrides.toSorted(byCandidate)) {
      const candidate = placeOf.get(override.candidate) as number
      const others = fixed.size === 1 ? withoutOverrides : yield* around(without(fixed, candidate))
      const from = idIn(withoutOverrides, candidate)
      records.push({
        override,
        ...(from === undefined ? {} : { from }),
        displaced: displaced.filter((one) => idIn(others, placeOf.get(one.candidate) as number) === one.from),
      })
    }
    return { assignment, withoutOverrides, displaced, records }
  })
