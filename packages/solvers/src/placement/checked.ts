import * as Result from "effect/Result"
import { type PairColumns, sortedPairs, startsOf } from "../assignment/columns.ts"
import { isCount } from "./checks.ts"
import type { FeasiblePair, PlacementInstance } from "./instance.ts"
import { PlacementError, type PlacementErrorCode } from "./placement-error.ts"
import { type Ranks, ranksOf } from "./ranks.ts"

/** A placement problem in which nothing is wrong, as columns of numbers in the order of the ids. */
export interface CheckedInstance {
  readonly candidates: Ranks
  readonly openings: Ranks
  /** The seats of each opening by its rank, and never more than it has pairs. */
  readonly seats: Int32Array
  /** Where the pairs of each candidate start, by rank. */
  readonly start: Int32Array
  readonly pairs: PairColumns
  readonly greatestFit: number
}

/** The greatest value that anything may have: half of the exact range, so that two values can be added. */
const greatestValue = 2 ** 52

const refused = (
  code: PlacementErrorCode,
  of: { readonly candidate?: string | undefined; readonly opening?: string | undefined } = {},
): PlacementError => {
  const { candidate, opening } = of
  return new PlacementError({
    code,
    ...(candidate === undefined ? {} : { candidate }),
    ...(opening === undefined ? {} : { opening }),
  })
}

/** What is wrong with single pairs, the first in the order of the ids; nothing that names ids comes before an unknown place. */
const wrongPair = (
  { candidates, openings, pairs }: PlacementInstance,
  wrong: (pair: FeasiblePair) => boolean,
  code: PlacementErrorCode,
): PlacementError | undefined => {
  const found = pairs.filter(wrong).map((pair) => ({
    candidate: candidates[pair.candidate]?.id,
    opening: openings[pair.opening]?.id,
  }))
  const keyed = found.map((of) => ({ of, key: [of.candidate ?? "", of.opening ?? ""] as const }))
  keyed.sort(({ key: [one, first] }, { key: [other, second] }) =>
    one === other ? (first < second ? -1 : first > second ? 1 : 0) : one < other ? -1 : 1,
  )
  const [smallest] = keyed
  return smallest && refused(code, smallest.of)
}

/** The pairs as columns in the order in which they are listed, or `undefined` when there is something wrong with one. */
const columnsOf = (
  { pairs }: PlacementInstance,
  candidates: Ranks,
  openings: Ranks,
): PairColumns | undefined => {
  const columns: PairColumns = {
    agent: new Int32Array(pairs.length),
    place: new Int32Array(pairs.length),
    score: new Float64Array(pairs.length),
  }
  for (let place = 0; place < pairs.length; place++) {
    const { candidate, fit, opening } = pairs[place] as FeasiblePair
    const candidateRank = candidates.rankOf[candidate]
    const openingRank = openings.rankOf[opening]
    if (candidateRank === undefined || openingRank === undefined || !isCount(fit)) return undefined
    columns.agent[place] = candidateRank
    columns.place[place] = openingRank
    columns.score[place] = fit
  }
  return columns
}

/** The first pair that stands twice, in columns that are in order. */
const duplicateOf = ({ agent, place }: PairColumns): number | undefined => {
  for (let pair = 1; pair < agent.length; pair++)
    if (agent[pair] === agent[pair - 1] && place[pair] === place[pair - 1]) return pair
  return undefined
}

/** Checks a placement problem. Of several things that are wrong it names the same one whatever the order of the lists. */
export const checkInstance = (
  instance: PlacementInstance,
): Result.Result<CheckedInstance, PlacementError> => {
  const candidates = ranksOf(instance.candidates)
  if (candidates.duplicate !== undefined)
    return Result.fail(refused("placement.duplicateCandidate", { candidate: candidates.duplicate }))
  const openings = ranksOf(instance.openings)
  if (openings.duplicate !== undefined)
    return Result.fail(refused("placement.duplicateOpening", { opening: openings.duplicate }))
  for (const place of openings.placeOf) {
    const opening = instance.openings[place]
    if (opening !== undefined && !isCount(opening.seats))
      return Result.fail(refused("placement.seatsNotWhole", { opening: opening.id }))
  }
  const listed = columnsOf(instance, candidates, openings)
  if (listed === undefined)
    return Result.fail(
      wrongPair(
        instance,
        (pair) =>
          candidates.rankOf[pair.candidate] === undefined || openings.rankOf[pair.opening] === undefined,
        "placement.unknownPlace",
      ) ??
        wrongPair(instance, (pair) => !isCount(pair.fit), "placement.fitNotWhole") ??
        refused("placement.unknownPlace"),
    )
  const pairs = sortedPairs(listed, instance.candidates.length, instance.openings.length)
  const duplicate = duplicateOf(pairs)
  if (duplicate !== undefined) {
    const candidate = instance.candidates[candidates.placeOf[pairs.agent[duplicate] as number] as number]
    const opening = instance.openings[openings.placeOf[pairs.place[duplicate] as number] as number]
    return Result.fail(refused("placement.duplicatePair", { candidate: candidate?.id, opening: opening?.id }))
  }
  let greatestFit = 0
  for (const fit of pairs.score) if (fit > greatestFit) greatestFit = fit
  if ((greatestFit + 1) * (instance.candidates.length + instance.openings.length + 2) > greatestValue)
    return Result.fail(refused("placement.fitsTooLarge"))
  const seats = new Int32Array(instance.openings.length)
  const perOpening = startsOf(pairs.place, instance.openings.length)
  for (let rank = 0; rank < seats.length; rank++)
    seats[rank] = Math.min(
      (instance.openings[openings.placeOf[rank] as number] as { readonly seats: number }).seats,
      (perOpening[rank + 1] as number) - (perOpening[rank] as number),
    )
  const start = startsOf(pairs.agent, instance.candidates.length)
  return Result.succeed({ candidates, openings, seats, start, pairs, greatestFit })
}
