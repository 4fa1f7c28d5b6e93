import * as Result from "effect/Result"
import type { ConstrainedProblem } from "../../assignment/side-constraints/problem.ts"
import { type RankedPairs, rankPairs } from "../ranked-pairs.ts"
import { checkConstraints } from "./check-constraints.ts"
import { type Limits, limitsOf } from "./limits.ts"
import { type Parties, partiesOf } from "./parties.ts"
import type { PlacementProblem, ProblemError } from "./placement-problem.ts"
import type { KeptApart } from "./side-constraints.ts"

/** A placement problem of parties instead of candidates, as the solver takes it, with what it was made of. */
export interface ConstrainedPlacementProblem extends ConstrainedProblem, Pick<Parties, "openings">, Limits {
  readonly limits: Limits["limits"]
  readonly ranked: RankedPairs
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
export const constrainedProblem = ({
  constraints = {},
  instance,
  preferences,
}: PlacementProblem): Result.Result<ConstrainedPlacementProblem, ReadonlyArray<ProblemError>> => {
  const ranking = rankPairs(instance, preferences)
  const errors = checkConstraints(instance, constraints)
  if (Result.isFailure(ranking)) return Result.fail([...ranking.failure, ...errors])
  if (errors.length > 0) return Result.fail(errors)
  const ranked = ranking.success
  const parties = partiesOf(ranked, constraints.groups ?? [])
  return Result.succeed({
    ranked,
    agents: instance.candidates.length,
    greatestScore: ranked.fits.reduce((one, other) => Math.max(one, other), 0),
    ...parties,
    ...limitsOf({ instance, constraints, parties }),
    apartFrom: apartOf(ranked, parties, constraints.apart ?? []),
  })
}
