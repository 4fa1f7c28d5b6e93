/**
 * Why somebody is left out of a placement, as data: reasons that are true when they are checked, for whatever way placed the
 * others.
 */

import { codedError, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Assignment } from "./instance.ts"
import type { Behind } from "./priority.ts"
import { compareKeys, comparePriority, type RankedPairs, whatPutBehind } from "./ranked-pairs.ts"
import type { ClosedOpening } from "./side-constraints/closed-opening.ts"

/**
 * Why a candidate is not placed in a feasible opening.
 *
 * - `opening.declined`: the candidate did not wish it
 * - `opening.noSeats`: it has no seats
 * - `opening.full`: all seats are taken, by so many of a higher priority by the keys (`higher`), so many equals that the lot put
 *   before the candidate (`equalBefore`) or behind (`equalBehind`), and so many of a lower priority (`lower`). `behind` says what
 *   put the candidate behind the last of those who have the seats; absent where that one is not before the candidate
 * - `opening.seatFree`: so many seats are free, and nothing stands against the candidate: the placement leaves them unused
 *
 * Under side constraints also what {@link ClosedOpening} says.
 */
export type OpeningReason =
  | { readonly code: "opening.declined"; readonly opening: string }
  | { readonly code: "opening.noSeats"; readonly opening: string }
  | {
      readonly code: "opening.full"
      readonly opening: string
      readonly seats: number
      readonly higher: number
      readonly equalBefore: number
      readonly equalBehind: number
      readonly lower: number
      readonly behind?: Behind
      /** How many of them an officer has placed there, whatever their priority; absent where none. */
      readonly overridden?: number
    }
  | { readonly code: "opening.seatFree"; readonly opening: string; readonly free: number }
  | ClosedOpening

/**
 * Why a candidate is placed nowhere.
 *
 * - `noFeasibleOpening`: no opening is compatible
 * - `allDeclined`: the candidate wished none of the compatible ones
 * - `allFull`: every opening that the candidate wished is full, or has no seats
 * - `allClosed`: every opening that the candidate wished is full or closed by a side constraint, one of them at least closed
 * - `noGroupOpening`: the candidate is in a group, and there is no opening that all of it may be placed in and wished
 * - `seatUnused`: one of them has a seat free. Never in a stable placement, nor in one of the most people or the best fit
 */
export type LeftOutReason =
  | "noFeasibleOpening"
  | "allDeclined"
  | "allFull"
  | "allClosed"
  | "noGroupOpening"
  | "seatUnused"

/** A candidate who is placed nowhere, with nothing of others but counts and the value of the last one who was placed. */
export interface LeftOut {
  readonly candidate: string
  readonly reason: LeftOutReason
  /** A reason for each feasible opening, in the order of the wishes, those declined last. */
  readonly openings: ReadonlyArray<OpeningReason>
}

const texts = () => ({
  "assignment.countDiffers": text(
    "تعداد جاها با تعداد متقاضیان برابر نیست.",
    "The assignment does not have as many entries as there are candidates.",
  ),
  "assignment.notFeasible": text(
    "کسی در جایی گذاشته شده که با او سازگار نیست یا وجود ندارد.",
    "A candidate is placed in an opening that is not feasible for them, or does not exist.",
  ),
  "assignment.overfull": text(
    "تعداد کسانی که در یک فرصت جای گرفته‌اند بیش از جاهای آن است.",
    "More people are placed in an opening than it has seats.",
  ),
  "assignment.groupSplit": text(
    "اعضای یک گروه با هم جای نگرفته‌اند.",
    "Not all members of a group are placed in one opening.",
  ),
  "assignment.notApart": text(
    "دو نفر که باید جدا باشند در یک فرصت جای گرفته‌اند.",
    "Two people who are kept apart are placed in one opening.",
  ),
  "assignment.dimensionExceeded": text(
    "از یکی از ظرفیت‌های فرصت بیش از اندازه گرفته شده است.",
    "More of a dimension is used in an opening than it has.",
  ),
  "assignment.quotaBroken": text(
    "سهمیه‌ای رعایت نشده است.",
    "A quota is broken: too many of its category are placed, or too many others on its reserved seats.",
  ),
})

/**
 * One thing that is wrong with an assignment.
 *
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = { keys: [], tieBreaker: { kind: "lottery", seed: "2025-07" } } as const
 * const ranked = Result.getOrThrow(rankPairs(instance, { candidates: [{ values: {} }, { values: {} }], policy }))
 * // Two people on one seat.
 * const wrong = explainLeftOut(ranked, [0, 0])
 * Result.isFailure(wrong) && wrong.failure.code // => "assignment.overfull"
 */
export class AssignmentError extends /* @__PURE__ */ codedError("AssignmentError", texts)<{
  /** The id of the candidate who is placed where they cannot be. */
  readonly candidate?: string
  /** The id of the opening. */
  readonly opening?: string
  readonly dimension?: string
  /** The id of the quota. */
  readonly quota?: string
}> {}

/** What is wrong, as a stable code; `AssignmentError.texts` has a sentence for each. */
export type AssignmentErrorCode = AssignmentError["code"]

/** The pairs that hold the seats of each opening, the highest priority first. */
const holdersOf = (
  ranked: RankedPairs,
  assignment: Assignment,
): Result.Result<ReadonlyArray<ReadonlyArray<number>>, AssignmentError> => {
  const { instance, openingOf, starts } = ranked
  const { candidates, openings } = instance
  if (assignment.length !== candidates.length)
    return Result.fail(new AssignmentError({ code: "assignment.countDiffers" }))
  const holders: ReadonlyArray<Array<number>> = openings.map(() => [])
  for (const [candidate, place] of assignment.entries()) {
    if (place === null) continue
    const from = starts[candidate] as number
    const offset = openingOf.subarray(from, starts[candidate + 1]).indexOf(place)
    if (offset < 0) {
      const opening = openings[place]?.id
      return Result.fail(
        new AssignmentError({
          code: "assignment.notFeasible",
          candidate: candidates[candidate]?.id ?? "",
          ...(opening === undefined ? {} : { opening }),
        }),
      )
    }
    holders[place]?.push(from + offset)
  }
  for (const [place, { id, seats }] of openings.entries()) {
    const held = holders[place] ?? []
    if (held.length > seats)
      return Result.fail(new AssignmentError({ code: "assignment.overfull", opening: id }))
    held.sort((one, other) => comparePriority(ranked, one, other))
  }
  return Result.succeed(holders)
}

/** How many at the start of a list are before something. */
const countBefore = (list: ReadonlyArray<number>, isBefore: (pair: number) => boolean): number => {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBefore(list[middle] as number)) from = middle + 1
    else to = middle
  }
  return from
}

const whyFull = (ranked: RankedPairs, pair: number, held: ReadonlyArray<number>): OpeningReason => {
  const opening = ranked.instance.openings[ranked.openingOf[pair] as number]?.id ?? ""
  const seats = held.length
  const last = held[seats - 1] as number
  const behind = (): Behind => whatPutBehind(ranked, last, pair)
  // Of most openings even the last is ahead: one comparison then says it of everybody.
  if (compareKeys(ranked, last, pair) < 0)
    return {
      code: "opening.full",
      opening,
      seats,
      higher: seats,
      equalBefore: 0,
      equalBehind: 0,
      lower: 0,
      behind: behind(),
    }
  const higher = countBefore(held, (other) => compareKeys(ranked, other, pair) < 0)
  const before = countBefore(held, (other) => comparePriority(ranked, other, pair) < 0)
  const notLower = countBefore(held, (other) => compareKeys(ranked, other, pair) <= 0)
  return {
    code: "opening.full",
    opening,
    seats,
    higher,
    equalBefore: before - higher,
    equalBehind: notLower - before,
    lower: seats - notLower,
    ...(before === seats ? { behind: behind() } : {}),
  }
}

/** What holds of all openings, from the reasons of those that the candidate wished. */
const summaryOf = (wished: ReadonlyArray<OpeningReason>): LeftOutReason => {
  if (wished.some(({ code }) => code === "opening.seatFree")) return "seatUnused"
  if (wished.every(({ code }) => code === "opening.full" || code === "opening.noSeats")) return "allFull"
  return wished.every(({ code }) => code === "opening.groupNotWished") ? "noGroupOpening" : "allClosed"
}

/**
 * Checks an assignment once and then says of each candidate, by place, why it is left out; `undefined` of one who is placed or
 * does not exist. Reasons can be printed one by one without holding them all.
 *
 * @param closed - what closes an opening to a candidate besides its seats, by places; absent where nothing does
 * @example
 * const instance = {
 *   candidates: [{ id: "a" }, { id: "b" }],
 *   openings: [{ id: "bakery", seats: 1 }],
 *   pairs: [{ candidate: 0, opening: 0, fit: 2 }, { candidate: 1, opening: 0, fit: 5 }],
 * }
 * const policy = {
 *   keys: [{ key: "waitingSince", order: "lowestFirst" }],
 *   tieBreaker: { kind: "lottery", seed: "2025-07" },
 * } as const
 * const candidates = [{ values: { waitingSince: 20_000 } }, { values: { waitingSince: 20_010 } }]
 * const ranked = Result.getOrThrow(rankPairs(instance, { candidates, policy }))
 * const explain = Result.getOrThrow(prepareLeftOut(ranked, stablePlacement(ranked).assignment))
 * explain(0) // => undefined
 * explain(1)?.reason // => "allFull"
 */
export const prepareLeftOut = (
  ranked: RankedPairs,
  assignment: Assignment,
  closed?: (candidate: number, opening: number) => ClosedOpening | undefined,
): Result.Result<(candidate: number) => LeftOut | undefined, AssignmentError> =>
  Result.map(holdersOf(ranked, assignment), (holders) => {
    const { instance, openingOf, starts, wishEnds } = ranked
    const { candidates, openings } = instance
    const whyNot = (candidate: number, pair: number): OpeningReason => {
      const place = openingOf[pair] as number
      const { id, seats } = openings[place] as (typeof openings)[number]
      const held = holders[place] ?? []
      if (seats === 0) return { code: "opening.noSeats", opening: id }
      const reason = closed?.(candidate, place)
      if (reason !== undefined) return reason
      if (held.length < seats) return { code: "opening.seatFree", opening: id, free: seats - held.length }
      return whyFull(ranked, pair, held)
    }
    return (candidate) => {
      const id = candidates[candidate]?.id
      if (id === undefined || assignment[candidate] !== null) return undefined
      const [from, wished] = [starts[candidate] as number, wishEnds[candidate] as number]
      const to = starts[candidate + 1] as number
      const reasons: Array<OpeningReason> = []
      for (let pair = from; pair < wished; pair++) reasons.push(whyNot(candidate, pair))
      const reason = from === to ? "noFeasibleOpening" : from === wished ? "allDeclined" : summaryOf(reasons)
      for (let pair = wished; pair < to; pair++)
        reasons.push({ code: "opening.declined", opening: openings[openingOf[pair] as number]?.id ?? "" })
      return { candidate: id, reason, openings: reasons }
    }
  })

/**
 * Explains why each candidate without a place is left out, in the order of the candidates. The assignment may be of any
 * making; one that is none of the instance is refused.
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
 * const ranked = Result.getOrThrow(rankPairs(instance, { candidates, policy }))
 * const [leftOut] = Result.getOrThrow(explainLeftOut(ranked, stablePlacement(ranked).assignment))
 * leftOut?.candidate // => "b"
 * leftOut?.reason // => "allFull"
 */
export const explainLeftOut = (
  ranked: RankedPairs,
  assignment: Assignment,
): Result.Result<ReadonlyArray<LeftOut>, AssignmentError> =>
  Result.map(prepareLeftOut(ranked, assignment), (explain) =>
    ranked.instance.candidates.flatMap((_, candidate) => explain(candidate) ?? []),
  )
