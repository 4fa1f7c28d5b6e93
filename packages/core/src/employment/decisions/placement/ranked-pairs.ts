/**
 * Feasible pairs in the order of the wishes of each candidate, with the priority of openings over them.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type Behind, lotOf } from "../../../support/decisions/admission/priority.ts"
import { greatestFirst, orderedBy } from "./counting-order.ts"
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
import { startsOf } from "./solver/columns.ts"

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
    return key === fitKey
      ? { key, sign, byPair: true, values: fits.map((fit) => sign * fit) }
      : {
          key,
          sign,
          byPair: false,
          values: Float64Array.from(candidates, ({ values }) => sign * (values[key] as number)),
        }
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

/** Pairs in the order in which candidates wish them who state nothing. */
const byFit = (instance: PlacementInstance, fits: Float64Array, seed: string): Int32Array => {
  const { candidates, openings, pairs } = instance
  const places = lotPlaces(instance, seed)
  const { count, numbers } = greatestFirst(fits)
  const byLot = orderedBy(
    Int32Array.from(pairs, (_, index) => index),
    Int32Array.from(pairs, ({ opening }) => places[opening] as number),
    openings.length,
  )
  return orderedBy(
    orderedBy(byLot, numbers, count),
    Int32Array.from(pairs, ({ candidate }) => candidate),
    candidates.length,
  )
}

type Laid = Pick<RankedPairs, "candidateOf" | "openingOf" | "starts" | "wishEnds"> & {
  readonly fits: Float64Array
}

/** Lays out pairs by fit, all of them wished. */
const layOut = (instance: PlacementInstance, seed: string): Laid => {
  const { candidates, pairs } = instance
  const order = byFit(
    instance,
    Float64Array.from(pairs, ({ fit }) => fit),
    seed,
  )
  const candidateOf = order.map((index) => pairs[index]?.candidate as number)
  const starts = startsOf(candidateOf, candidates.length)
  return {
    candidateOf,
    openingOf: order.map((index) => pairs[index]?.opening as number),
    fits: Float64Array.from(order, (index) => pairs[index]?.fit as number),
    starts,
    wishEnds: starts.slice(1),
  }
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
    for (const opening of openingOf.subarray(starts[candidate], starts[candidate + 1])) {
      if (seen[opening] === candidate + 1) note("placement.duplicatePair", candidate, opening)
      seen[opening] = candidate + 1
    }
}

/** Puts the wishes of a candidate before what he declines. */
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
 * const ranked = rankPairs(instance, {
 *   candidates: [{ values: { waitingSince: 20_000 }, wishes: [2, 0] }, { values: { waitingSince: 20_010 } }],
 *   policy: {
 *     keys: [{ key: "fit", order: "highestFirst" }, { key: "waitingSince", order: "lowestFirst" }],
 *     tieBreaker: { kind: "lottery", seed: "1404-07" },
 *   },
 * })
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
  return Result.succeed({ instance, policy, candidateOf, openingOf, starts, wishEnds, columns, lot })
}

/** Which of two pairs of one opening has the higher priority by the keys: negative for the first, zero for equals. */
export const compareKeys = ({ candidateOf, columns }: RankedPairs, one: number, other: number): number => {
  for (const { byPair, values } of columns) {
    const first = values[byPair ? one : (candidateOf[one] as number)] as number
    const second = values[byPair ? other : (candidateOf[other] as number)] as number
    if (first !== second) return first < second ? -1 : 1
  }
  return 0
}

/** Which of two pairs of one opening has the higher priority: by the keys, and between equals by the lots. */
export const comparePriority = (ranked: RankedPairs, one: number, other: number): number => {
  const byKeys = compareKeys(ranked, one, other)
  if (byKeys !== 0 || one === other) return byKeys
  const [first, second] = [one, other].map((pair) => ranked.lot(ranked.candidateOf[pair] as number))
  return (first as string) < (second as string) ? -1 : 1
}

/** What puts the second of two pairs of one opening behind the first: the first key in which they differ, or the lot. */
export const firstDifference = (
  { candidateOf, columns }: RankedPairs,
  before: number,
  pair: number,
): Behind => {
  for (const { byPair, key, sign, values } of columns) {
    const first = values[byPair ? before : (candidateOf[before] as number)] as number
    const own = values[byPair ? pair : (candidateOf[pair] as number)] as number
    // Zero is added so that the value shown is never the negative zero that turning leaves.
    if (first !== own) return { by: "key", key, value: sign * own + 0, valueBefore: sign * first + 0 }
  }
  return { by: "lottery" }
}
