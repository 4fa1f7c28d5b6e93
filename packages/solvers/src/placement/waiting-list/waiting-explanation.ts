/**
 * Why an application has its place on a waiting list, as data: statements with codes and values, which a catalogue puts into
 * words.
 */

import type { Day } from "@bazgasht/rules"
import type { NextInTurn, WaitingAvailability, WaitingTurn } from "./next-in-turn.ts"
import type { WaitingList } from "./waiting-list.ts"
import type { WaitingListPlace } from "./waiting-order.ts"

/** One statement about a place on a waiting list. */
export type WaitingStatement =
  | { readonly code: "list.applied"; readonly on: Day }
  | { readonly code: "list.place"; readonly place: number; readonly of: number }
  | { readonly code: "list.first" }
  | { readonly code: "list.earlier"; readonly earlier: number }
  | {
      readonly code: "list.sameDay"
      readonly sameDay: number
      readonly by: WaitingList["tieBreaker"]["kind"]
    }
  /** Somebody who came later was put before this one. Who that is, and the reason, which may be personal, is not said. */
  | { readonly code: "list.jumpAhead"; readonly officer: string; readonly day: Day }
  | {
      readonly code: "list.ownJump"
      readonly officer: string
      readonly day: Day
      readonly reason: string
    }
  | { readonly code: "list.overtaken"; readonly overtaken: number }
  | { readonly code: "turn.taken" }
  | {
      readonly code: "turn.passedOver"
      readonly availability: Exclude<WaitingAvailability, "able">
      readonly by: number
    }
  | { readonly code: "turn.unable"; readonly availability: Exclude<WaitingAvailability, "able"> }
  | { readonly code: "turn.noSeat" }
  | { readonly code: "turn.seatsTaken"; readonly seats: number }

/** Why an application has its place, with nothing but its own facts, counts of others, and who decided jumps. */
export interface WaitingExplanation {
  readonly application: string
  readonly statements: ReadonlyArray<WaitingStatement>
}

const ofPlace = (
  { application, earlier, jumpsAhead, overtaken, ownJumps, place, sameDay }: WaitingListPlace,
  of: number,
  { tieBreaker }: WaitingList,
): ReadonlyArray<WaitingStatement> => {
  const statements: Array<WaitingStatement> = [
    { code: "list.applied", on: application.appliedOn },
    { code: "list.place", place, of },
  ]
  if (place === 1) statements.push({ code: "list.first" })
  if (earlier > 0) statements.push({ code: "list.earlier", earlier })
  if (sameDay > 0) statements.push({ code: "list.sameDay", sameDay, by: tieBreaker.kind })
  for (const { day, officer } of jumpsAhead) statements.push({ code: "list.jumpAhead", officer, day })
  for (const { day, officer, reason } of ownJumps)
    statements.push({ code: "list.ownJump", officer, day, reason })
  if (overtaken > 0) statements.push({ code: "list.overtaken", overtaken })
  return statements
}

const ofTurn = (turn: WaitingTurn, seats: number): WaitingStatement => {
  switch (turn.turn) {
    case "taken":
      return { code: "turn.taken" }
    case "passedOver":
      return { code: "turn.passedOver", availability: turn.availability, by: turn.by }
    case "waits":
      if (turn.availability !== "able") return { code: "turn.unable", availability: turn.availability }
      return seats === 0 ? { code: "turn.noSeat" } : { code: "turn.seatsTaken", seats }
  }
}

/**
 * Explains every place of a waiting list, in their order.
 *
 * @example
 * // Applied in the order "a", "b", "c"; an officer put "c" before "a".
 * const [, second] = explainWaiting(list, Result.getOrThrow(waitingOrder(list)))
 * second?.application // => "a"
 * second?.statements.map(({ code }) => code) // => ["list.applied", "list.place", "list.jumpAhead"]
 */
export const explainWaiting = (
  list: WaitingList,
  order: ReadonlyArray<WaitingListPlace>,
): ReadonlyArray<WaitingExplanation> =>
  order.map((place) => ({
    application: place.application.id,
    statements: ofPlace(place, order.length, list),
  }))

/**
 * Explains every place of a waiting list, and what the turn brings to it.
 *
 * @example
 * // Applied in the order "a", "b", "c"; an officer put "c" before "a".
 * const availabilities = new Map([["a", "away"], ["b", "able"], ["c", "able"]] as const)
 * const next = Result.getOrThrow(nextInTurn(list, 1, availabilities))
 * explainTurns(list, next).map(({ application, statements }) => [application, statements.at(-1)?.code])
 * // => [["c", "turn.taken"], ["a", "turn.unable"], ["b", "turn.seatsTaken"]]
 */
export const explainTurns = (
  list: WaitingList,
  { seats, turns }: NextInTurn,
): ReadonlyArray<WaitingExplanation> =>
  turns.map((turn) => ({
    application: turn.application.id,
    statements: [...ofPlace(turn, turns.length, list), ofTurn(turn, seats)],
  }))
