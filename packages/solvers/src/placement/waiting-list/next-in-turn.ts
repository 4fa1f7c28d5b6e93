import * as Result from "effect/Result"
import type { WaitingList } from "./waiting-list.ts"
import { sortedErrors, WaitingListError } from "./waiting-list-error.ts"
import { type WaitingListPlace, waitingOrder } from "./waiting-order.ts"

/**
 * Whether somebody who waits can take a seat at present.
 *
 * - `able`: they can
 * - `incompatible`: a hard constraint stands against it
 * - `undetermined`: it is not known whether one does
 * - `declined`: they do not want it this time, which has no consequence
 * - `away`: they are not there, for instance in hospital or before a court
 */
export type WaitingAvailability = "able" | "incompatible" | "undetermined" | "declined" | "away"

/**
 * What the turn brings to an application.
 *
 * - `taken`: it is to be offered a seat
 * - `passedOver`: it cannot take one at present, and so many behind it are to be offered one (`by`); it keeps its place
 * - `waits`: no application behind it is to be offered one; it cannot take one at present, or all go to those ahead
 */
export type WaitingTurn = WaitingListPlace &
  (
    | { readonly turn: "taken" }
    | {
        readonly turn: "passedOver"
        readonly availability: Exclude<WaitingAvailability, "able">
        readonly by: number
      }
    | { readonly turn: "waits"; readonly availability: WaitingAvailability }
  )

/** Who is next. */
export interface NextInTurn {
  /** How many seats were free. */
  readonly seats: number
  /** Ids of the applications that are to be offered a seat, in their order. */
  readonly taken: ReadonlyArray<string>
  /** What the turn brings to each application that waits, in their order. */
  readonly turns: ReadonlyArray<WaitingTurn>
  /** How many seats no application can take at present. */
  readonly left: number
}

const turnError = (code: "turn.seatsNotWhole" | "turn.availabilityMissing", application?: string) =>
  new WaitingListError({ code, ...(application === undefined ? {} : { application }) })

/**
 * Gives free seats to waiting applications in their order, and passes over those that cannot take one at present. Everyone passed over
 * keeps the place.
 *
 * @param availabilities - by the ids of applications; of each that waits, since what is not said is not known
 * @returns whose turn it is, or everything that is wrong at once
 * @example
 * // Applied in the order "a", "b", "c"; an officer put "c" before "a".
 * const availabilities = new Map([["a", "able"], ["b", "able"], ["c", "away"]] as const)
 * const { left, taken, turns } = Result.getOrThrow(nextInTurn(list, 1, availabilities))
 * taken // => ["a"]
 * left // => 0
 * turns.map(({ application, turn }) => [application.id, turn])
 * // => [["c", "passedOver"], ["a", "taken"], ["b", "waits"]]
 */
export const nextInTurn = (
  list: WaitingList,
  seats: number,
  availabilities: ReadonlyMap<string, WaitingAvailability>,
): Result.Result<NextInTurn, ReadonlyArray<WaitingListError>> => {
  const order = waitingOrder(list)
  const errors = Result.isFailure(order) ? [...order.failure] : []
  if (!Number.isSafeInteger(seats) || seats < 0) errors.push(turnError("turn.seatsNotWhole"))
  for (const { id, leftOn } of list.applications)
    if (leftOn === undefined && !availabilities.has(id))
      errors.push(turnError("turn.availabilityMissing", id))
  if (Result.isFailure(order) || errors.length > 0) return Result.fail(sortedErrors(errors))
  const availabilityOf = ({ application }: WaitingListPlace): WaitingAvailability =>
    availabilities.get(application.id) ?? "undetermined"
  const able = order.success.filter((place) => availabilityOf(place) === "able")
  const next = able.slice(0, seats)
  const turns = order.success.map((place): WaitingTurn => {
    const availability = availabilityOf(place)
    if (availability === "able")
      return next.includes(place) ? { ...place, turn: "taken" } : { ...place, turn: "waits", availability }
    const by = next.filter((other) => other.place > place.place).length
    return by > 0
      ? { ...place, turn: "passedOver", availability, by }
      : { ...place, turn: "waits", availability }
  })
  return Result.succeed({
    seats,
    taken: next.map(({ application }) => application.id),
    turns,
    left: seats - next.length,
  })
}
