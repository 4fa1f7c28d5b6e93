/**
 * A placement problem with side constraints, checked and laid out.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type RankedPairs, rankPairs } from "../ranked-pairs.ts"
import { checkConstraints } from "./check-constraints.ts"
import { type Limits, limitsOf } from "./limits.ts"
import { type Parties, partiesOf } from "./parties.ts"
import type { PlacementProblem, ProblemError } from "./placement-problem.ts"
import type { KeptApart } from "./side-constraints.ts"

/** A placement problem of parties instead of candidates. */
export interface JointProblem extends Parties, Limits {
  readonly ranked: RankedPairs
  /** For each party the candidates, by place, who are kept apart from a member of it. */
  readonly apartFrom: ReadonlyArray<ReadonlySet<number>>
}

const apartOf = (
  { instance: { candidates } }: RankedPairs,
  { members, partyOf }: Parties,
  apart: ReadonlyArray<KeptApart>,
): ReadonlyArray<ReadonlySet<number>> => {
  const placeOf = new Map(candidates.map(({ id }, place) => [id, place]))
  const apartFrom: ReadonlyArray<Array<number>> = members.map(() => [])
  for (const pair of apart) {
    const [one, other] = pair.map((id) => placeOf.get(id)) as [number, number]
    apartFrom[partyOf[one] as number]?.push(other)
    apartFrom[partyOf[other] as number]?.push(one)
  }
  const byParty = (one: number, other: number): number =>
    (partyOf[one] as number) - (partyOf[other] as number)
  return apartFrom.map((others) => new Set(others.sort(byParty)))
}

/** Checks a problem and lays it out, or says everything that is wrong with it at once. */
export const jointProblem = ({
  constraints = {},
  instance,
  preferences,
}: PlacementProblem): Result.Result<JointProblem, ReadonlyArray<ProblemError>> => {
  const ranking = rankPairs(instance, preferences)
  const errors = checkConstraints(instance, constraints)
  if (Result.isFailure(ranking)) return Result.fail([...ranking.failure, ...errors])
  if (errors.length > 0) return Result.fail(errors)
  const ranked = ranking.success
  const parties = partiesOf(ranked, constraints.groups ?? [])
  return Result.succeed({
    ranked,
    ...parties,
    ...limitsOf({ instance, constraints, parties }),
    apartFrom: apartOf(ranked, parties, constraints.apart ?? []),
  })
}

/** The pair of a party and an opening, by rank, or `undefined` where not all members wish it. */
export const pairAt = ({ opening, start }: JointProblem, party: number, rank: number): number | undefined => {
  let [from, to] = [start[party] as number, start[party + 1] as number]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((opening[middle] as number) < rank) from = middle + 1
    else to = middle
  }
  return from < (start[party + 1] as number) && opening[from] === rank ? from : undefined
}
