import * as Result from "effect/Result"
import { type PairColumns, startsOf } from "../assignment/columns.ts"
import { greatestFirst, orderedBy } from "../assignment/counting-order.ts"
import type { PlacementInstance } from "./instance.ts"
import { PlacementError } from "./placement-error.ts"
import {
  checkPreferences,
  fitKey,
  type PlacementPolicy,
  type PlacementPreferences,
  PreferenceError,
  sortedErrors,
} from "./preferences.ts"
import { type Behind, lotOf } from "./priority.ts"

/** Values of one key, by pair or by candidate, turned so that the smaller comes first. */
interface KeyColumn {
  readonly key: string
  readonly sign: 1 | -1
  readonly byPair: boolean
  readonly values: Float64Array
}

/**
 * An instance with its preferences, checked and laid out. Pairs of a candidate stand together, what it wishes most first, and
 * behind its wishes the feasible openings that it declines.
 */
export interface RankedPairs {
  readonly instance: PlacementInstance
  readonly policy: PlacementPolicy
  readonly candidateOf: Int32Array
  readonly openingOf: Int32Array
  readonly fits: Float64Array
  /** Where the pairs of each candidate start, and behind the last one where they end. */
  readonly starts: Int32Array
  /** Where the wishes of each candidate end. */
  readonly wishEnds: Int32Array
  readonly columns: ReadonlyArray<KeyColumn>
  /** The lot of a candidate, drawn when it is first asked for. */
  readonly lot: (candidate: number) => string
}

/** The place of each opening in the order of the lots. */
const lotPlaces = ({ openings }: PlacementInstance, seed: string): Int32Array => {
  const lots = openings.map(({ id }, opening) => ({ opening, lot: lotOf(seed, id) }))
  lots.sort((one, other) => (one.lot < other.lot ? -1 : 1))
  const places = new Int32Array(openings.length)
  for (const [place, { opening }] of lots.entries()) places[opening] = place
  return places
}

const columnsOf = (
  { candidates, policy }: PlacementPreferences,
  fits: Float64Array,
): ReadonlyArray<KeyColumn> =>
  policy.keys.map(({ key, order }) => {
    const sign = order === "highestFirst" ? -1 : 1
    const byPair = key === fitKey
    const values = new Float64Array(byPair ? fits.length : candidates.length)
    for (let place = 0; place < values.length; place++)
      values[place] = sign * ((byPair ? fits[place] : candidates[place]?.values[key]) as number)
    return { key, sign, byPair, values }
  })

const drawing = ({ candidates }: PlacementInstance, seed: string): ((candidate: number) => string) => {
  const lots: Array<string | undefined> = candidates.map(() => undefined)
  return (candidate) => {
    const drawn = lots[candidate]
    if (drawn !== undefined) return drawn
    const lot = lotOf(seed, candidates[candidate]?.id ?? "")
    lots[candidate] = lot
    return lot
  }
}

// Loops over numbers instead of `from` and `map`: with hundreds of thousands of pairs a call for each would take most of the time.

/** The pairs as columns of numbers, as they are listed. */
const listed = ({ pairs }: PlacementInstance): PairColumns => {
  const columns: PairColumns = {
    agent: new Int32Array(pairs.length),
    place: new Int32Array(pairs.length),
    score: new Float64Array(pairs.length),
  }
  let place = 0
  for (const { candidate, fit, opening } of pairs) {
    columns.agent[place] = candidate
    columns.place[place] = opening
    columns.score[place] = fit
    place++
  }
  return columns
}

/** Pairs by candidate, in the order in which those wish them who state nothing. */
const byFit = (
  instance: PlacementInstance,
  { agent: candidate, place: opening, score: fit }: PairColumns,
  seed: string,
): Int32Array => {
  const { candidates, openings } = instance
  const places = lotPlaces(instance, seed)
  const order = new Int32Array(candidate.length)
  const lots = new Int32Array(candidate.length)
  for (let pair = 0; pair < order.length; pair++) {
    order[pair] = pair
    lots[pair] = places[opening[pair] as number] as number
  }
  const { count, numbers } = greatestFirst(fit)
  const byLot = orderedBy(order, lots, openings.length)
  return orderedBy(orderedBy(byLot, numbers, count), candidate, candidates.length)
}

type Laid = Pick<RankedPairs, "candidateOf" | "openingOf" | "fits" | "starts" | "wishEnds">

/** Lays out pairs by fit, all of them wished. */
const layOut = (instance: PlacementInstance, seed: string): Laid => {
  const pairs = listed(instance)
  const { agent: candidate, place: opening, score: fit } = pairs
  const order = byFit(instance, pairs, seed)
  const candidateOf = new Int32Array(order.length)
  const openingOf = new Int32Array(order.length)
  const fits = new Float64Array(order.length)
  for (let place = 0; place < order.length; place++) {
    const pair = order[place] as number
    candidateOf[place] = candidate[pair] as number
    openingOf[place] = opening[pair] as number
    fits[place] = fit[pair] as number
  }
  const starts = startsOf(candidateOf, instance.candidates.length)
  return { candidateOf, openingOf, fits, starts, wishEnds: starts.slice(1) }
}

type Note = (
  code: "placement.duplicatePair" | "wish.duplicate" | "wish.notFeasible",
  candidate: number,
  opening: number,
) => void

const refusePairsTwice = ({ openingOf, starts }: Laid, openings: number, note: Note): void => {
  // Whose pair with each opening was seen last, counted from one.
  const seen = new Int32Array(openings)
  for (let candidate = 0; candidate + 1 < starts.length; candidate++)
    for (let pair = starts[candidate] as number; pair < (starts[candidate + 1] as number); pair++) {
      const opening = openingOf[pair] as number
      if (seen[opening] === candidate + 1) note("placement.duplicatePair", candidate, opening)
      seen[opening] = candidate + 1
    }
}

/** Puts the wishes of a candidate before the openings they decline. */
const wishFirst = (
  { fits, openingOf, starts, wishEnds }: Laid,
  candidate: number,
  wishes: ReadonlyArray<number>,
  note: Note,
): void => {
  const [from, to] = [starts[candidate] as number, starts[candidate + 1] as number]
  const fitOf = new Map<number, number>()
  for (let pair = from; pair < to; pair++) fitOf.set(openingOf[pair] as number, fits[pair] as number)
  const wished = new Set<number>()
  for (const opening of wishes) {
    if (wished.has(opening)) note("wish.duplicate", candidate, opening)
    else if (fitOf.has(opening)) wished.add(opening)
    else note("wish.notFeasible", candidate, opening)
  }
  const declined = [...fitOf.keys()].filter((opening) => !wished.has(opening))
  for (const [offset, opening] of [...wished, ...declined].entries()) {
    openingOf[from + offset] = opening
    fits[from + offset] = fitOf.get(opening) as number
  }
  wishEnds[candidate] = from + wished.size
}

/**
 * Checks an instance and its preferences and lays them out, or says everything that is wrong with them at once.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = {
 *   keys: [{ key: "waitingSince", order: "lowestFirst" }, { key: "fit", order: "highestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 * } as const
 * const candidates = [{ values: { waitingSince: 20_000 } }, { values: { waitingSince: 20_010 } }]
 * // "a" waits for longer.
 * stablePlacement(Result.getOrThrow(rankPairs(instance, { candidates, policy }))).assignment // => [0, null]
 *
 * const wrong = rankPairs(instance, { candidates: [{ values: {} }, { values: { waitingSince: 20_010 } }], policy })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["preference.valueUnknown"]
 */
export const rankPairs = (
  instance: PlacementInstance,
  preferences: PlacementPreferences,
): Result.Result<RankedPairs, ReadonlyArray<PlacementError | PreferenceError>> => {
  const errors = checkPreferences(instance, preferences)
  if (errors.length > 0) return Result.fail(sortedErrors(errors))
  const { candidates, openings } = instance
  const { policy } = preferences
  const note: Note = (code, candidate, opening) => {
    const named = openings[opening]?.id
    const ids = {
      candidate: candidates[candidate]?.id ?? "",
      ...(named === undefined ? {} : { opening: named }),
    }
    errors.push(
      code === "placement.duplicatePair"
        ? new PlacementError({ code, ...ids })
        : new PreferenceError({ code, ...ids }),
    )
  }
  const laid = layOut(instance, policy.tieBreaker.seed)
  refusePairsTwice(laid, openings.length, note)
  for (const [candidate, { wishes }] of preferences.candidates.entries())
    if (wishes !== undefined) wishFirst(laid, candidate, wishes, note)
  if (errors.length > 0) return Result.fail(sortedErrors(errors))
  const { candidateOf, fits, openingOf, starts, wishEnds } = laid
  const columns = columnsOf(preferences, fits)
  const lot = drawing(instance, policy.tieBreaker.seed)
  return Result.succeed({ instance, policy, candidateOf, openingOf, fits, starts, wishEnds, columns, lot })
}

/** Which of two pairs of one opening has the higher priority by the keys: negative for the first, zero for equals. */
export const compareKeys = ({ candidateOf, columns }: RankedPairs, one: number, other: number): number => {
  const [first, second] = [candidateOf[one] as number, candidateOf[other] as number]
  for (let column = 0; column < columns.length; column++) {
    const { byPair, values } = columns[column] as KeyColumn
    const difference = (values[byPair ? one : first] as number) - (values[byPair ? other : second] as number)
    if (difference !== 0) return difference
  }
  return 0
}

/** Which of two pairs of one opening has the higher priority: by the keys, and between equals by the lots. */
export const comparePriority = (ranked: RankedPairs, one: number, other: number): number => {
  const byKeys = compareKeys(ranked, one, other)
  if (byKeys !== 0 || one === other) return byKeys
  const { candidateOf, lot } = ranked
  return lot(candidateOf[one] as number) < lot(candidateOf[other] as number) ? -1 : 1
}

/** What puts the second of two pairs of one opening behind the first: the first key in which they differ, or the lot. */
export const whatPutBehind = (
  { candidateOf, columns }: RankedPairs,
  before: number,
  pair: number,
): Behind => {
  const [first, second] = [candidateOf[before] as number, candidateOf[pair] as number]
  for (let column = 0; column < columns.length; column++) {
    const { byPair, key, sign, values } = columns[column] as KeyColumn
    const valueBefore = values[byPair ? before : first] as number
    const value = values[byPair ? pair : second] as number
    // Zero is added so that no value shown is the negative zero that turning leaves.
    if (value !== valueBefore)
      return { by: "key", key, value: sign * value + 0, valueBefore: sign * valueBefore + 0 }
  }
  return { by: "lottery" }
}
