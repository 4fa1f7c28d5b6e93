/** Placement of each arrival, with seats kept for later arrivals that fit better. */

import { codedError, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { checkInstance } from "../checked.ts"
import type { FeasiblePair, PlacementOpening } from "../instance.ts"
import { PlacementError } from "../placement-error.ts"
import type { SeatPrice, SeatPrices } from "./seat-prices.ts"

/** Somebody who has arrived. */
export interface Arrival {
  /** Opaque id of the person. */
  readonly id: string
  /** Openings in which they can be placed, by their place in the list of openings, and how well they fit. */
  readonly pairs: ReadonlyArray<Omit<FeasiblePair, "candidate">>
}

/**
 * What an opening was worth to somebody who arrived.
 *
 * - `opening.noSeatFree`: all seats are taken
 * - `opening.priced`: so many seats are free, and `price` says which expected candidates they are kept for. `fitLeft` and `peopleLeft` are what
 *   the placement gains less what it costs those who are expected, over all forecasts
 */
export type ArrivalAlternative =
  | { readonly code: "opening.noSeatFree"; readonly opening: string; readonly fit: number }
  | {
      readonly code: "opening.priced"
      readonly opening: string
      readonly fit: number
      readonly free: number
      readonly price: SeatPrice
      readonly fitLeft: number
      readonly peopleLeft: number
    }

/**
 * What was decided on somebody who arrived.
 *
 * - `placed`: in the opening where most is left
 * - `seatsKept`: every free seat is worth more to those who are expected; they wait, and may be asked again
 * - `noSeatFree`: every opening that is compatible is full
 * - `noFeasibleOpening`: no opening is compatible
 */
export type ArrivalOutcome = "placed" | "seatsKept" | "noSeatFree" | "noFeasibleOpening"

/** A decision on somebody who arrived, with all that it was decided by. It says nothing of anybody else but sums. */
export interface ArrivalDecision {
  readonly candidate: string
  readonly outcome: ArrivalOutcome
  /** The opening in which they are placed. */
  readonly opening?: string
  /** Over how many forecasts the sums of the alternatives go. */
  readonly forecasts: number
  /** Every compatible opening: the one where most is left first, those without a free seat last. */
  readonly alternatives: ReadonlyArray<ArrivalAlternative>
}

/** A decision, and the openings with the seats that are free after it. */
export interface PlacedArrival {
  readonly decision: ArrivalDecision
  readonly openings: ReadonlyArray<PlacementOpening>
}

const texts = () => ({
  "arrival.priceMissing": text(
    "فرصتی جای خالی دارد و بهای جای آن داده نشده است.",
    "An opening has a free seat, and the prices do not name it.",
  ),
})

/**
 * A seat of an opening is free, and the prices do not name the opening.
 *
 * @example
 * const openings = [{ id: "bakery", seats: 1 }]
 * const wrong = placeArrival(openings, { forecasts: 1, openings: [] }, { id: "a", pairs: [{ opening: 0, fit: 3 }] })
 * wrong // => Result.fail(new ArrivalError({ code: "arrival.priceMissing", opening: "bakery" }))
 */
export class ArrivalError extends /* @__PURE__ */ codedError("ArrivalError", texts)<{
  readonly opening: string
}> {}

const byId = (one: ArrivalAlternative, other: ArrivalAlternative): number =>
  one.opening < other.opening ? -1 : 1

const mostLeftFirst = (one: ArrivalAlternative, other: ArrivalAlternative): number => {
  if (one.code === "opening.noSeatFree")
    return other.code === "opening.noSeatFree" ? other.fit - one.fit || byId(one, other) : 1
  if (other.code === "opening.noSeatFree") return -1
  return other.fitLeft - one.fitLeft || other.peopleLeft - one.peopleLeft || byId(one, other)
}

const outcomeOf = (best: ArrivalAlternative | undefined): ArrivalOutcome => {
  if (best === undefined) return "noFeasibleOpening"
  if (best.code === "opening.noSeatFree") return "noSeatFree"
  // Of people nothing less than zero can be left: no forecast loses more than one.
  return best.fitLeft < 0 ? "seatsKept" : "placed"
}

/**
 * Places an arriving candidate in the opening where fit less the price of a seat is greatest, or lets them wait where every
 * price is above their fit. Between equals more people decide, and then the id of the opening.
 *
 * With prices from no forecast that is the best free seat for each arrival in turn. With prices worked out anew for each arrival
 * from one forecast that comes true, the placement of all is the best there is: each time the loss is exact.
 *
 * @param openings - with the seats that are free now
 * @example
 * // One seat, which one who is expected fits by 5.
 * const openings = [{ id: "bakery", seats: 1 }]
 * const expected = (fit: number) => ({ candidates: [{ id: "expected" }], pairs: [{ candidate: 0, opening: 0, fit }] })
 * const prices = Result.getOrThrow(seatPrices(openings, [expected(5)]))
 * const arriving = (fit: number) => ({ id: "a", pairs: [{ opening: 0, fit }] })
 * Result.getOrThrow(placeArrival(openings, prices, arriving(3))).decision.outcome // => "seatsKept"
 * Result.getOrThrow(placeArrival(openings, prices, arriving(6))).decision.outcome // => "placed"
 */
export const placeArrival = (
  openings: ReadonlyArray<PlacementOpening>,
  { forecasts, openings: prices }: SeatPrices,
  { id, pairs }: Arrival,
): Result.Result<PlacedArrival, PlacementError | ArrivalError> => {
  const checked = checkInstance({
    candidates: [{ id }],
    openings,
    pairs: pairs.map((pair) => ({ ...pair, candidate: 0 })),
  })
  if (Result.isFailure(checked)) return Result.fail(checked.failure)
  if (!Number.isSafeInteger(forecasts * checked.success.greatestFit))
    return Result.fail(new PlacementError({ code: "placement.fitsTooLarge" }))
  const priceOf = new Map(prices.map((price) => [price.opening, price]))
  const alternatives: Array<ArrivalAlternative> = []
  for (const { fit, opening: place } of pairs) {
    const { id: opening, seats: free } = openings[place] as PlacementOpening
    if (free === 0) {
      alternatives.push({ code: "opening.noSeatFree", opening, fit })
      continue
    }
    const price = priceOf.get(opening)
    if (price === undefined) return Result.fail(new ArrivalError({ code: "arrival.priceMissing", opening }))
    const [fitLeft, peopleLeft] = [forecasts * fit - price.fit, forecasts - price.people]
    alternatives.push({ code: "opening.priced", opening, fit, free, price, fitLeft, peopleLeft })
  }
  alternatives.sort(mostLeftFirst)
  const [best] = alternatives
  const outcome = outcomeOf(best)
  const chosen = outcome === "placed" ? best?.opening : undefined
  return Result.succeed({
    decision: {
      candidate: id,
      outcome,
      ...(chosen === undefined ? {} : { opening: chosen }),
      forecasts,
      alternatives,
    },
    openings: openings.map((opening) =>
      opening.id === chosen ? { ...opening, seats: opening.seats - 1 } : opening,
    ),
  })
}
