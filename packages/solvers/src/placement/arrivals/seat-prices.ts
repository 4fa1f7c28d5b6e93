import * as Result from "effect/Result"
import type { PairColumns } from "../../assignment/columns.ts"
import { greatestPrices } from "../../assignment/greatest-prices.ts"
import { bestFit } from "../best-fit.ts"
import type { PlacementInstance, PlacementOpening } from "../instance.ts"
import type { PairWorth } from "../optimal-placement.ts"
import { PlacementError } from "../placement-error.ts"

/**
 * One way in which later arrivals may turn out: who may come, and where they fit, with the openings that the forecast is for.
 * Its candidates are invented; their ids only hold the pairs together.
 */
export type Forecast = Pick<PlacementInstance, "candidates" | "pairs">

/** What a seat of one opening is worth to those who are expected. Every number is a sum over the forecasts. */
export interface SeatPrice {
  /** The id of the opening. */
  readonly opening: string
  /** The fit that the best placement of the expected would lose with one seat less. */
  readonly fit: number
  /** The people that it would lose besides: at most one for each forecast. */
  readonly people: number
  /** In how many forecasts it would lose anything. */
  readonly missed: number
  /** How many of the expected could be placed in the opening. */
  readonly compatible: number
}

/** Prices of seats, as sums: a price is the sum divided by the number of forecasts, and is never divided. */
export interface SeatPrices {
  /** Over how many forecasts the sums go: at least one. */
  readonly forecasts: number
  /** In the order of the openings. */
  readonly openings: ReadonlyArray<SeatPrice>
}

const noArrivals: Forecast = { candidates: [], pairs: [] }

// A loop instead of `from` with a mapping, which takes several times as long.

/** The pairs of a forecast as columns, each with what it is worth. */
const weighted = ({ pairs }: Forecast, { perFit, perPerson }: PairWorth): PairColumns => {
  const columns: PairColumns = {
    agent: new Int32Array(pairs.length),
    place: new Int32Array(pairs.length),
    score: new Float64Array(pairs.length),
  }
  let index = 0
  for (const { candidate, fit, opening } of pairs) {
    columns.agent[index] = candidate
    columns.place[index] = opening
    columns.score[index] = fit * perFit + perPerson
    index++
  }
  return columns
}

/** What one forecast says of each opening, in their order. */
const pricesIn = (
  openings: ReadonlyArray<PlacementOpening>,
  forecast: Forecast,
): Result.Result<ReadonlyArray<SeatPrice>, PlacementError> => {
  const instance = { ...forecast, openings }
  return Result.map(bestFit(instance), (placement) => {
    const compatible = openings.map(() => 0)
    for (const { opening } of forecast.pairs) compatible[opening] = (compatible[opening] as number) + 1
    const { perFit } = placement.proof.worth
    const prices = greatestPrices(
      openings.map(({ seats }) => seats),
      weighted(forecast, placement.proof.worth),
      { assignment: placement.assignment, ...placement.proof },
    )
    return prices.map((price, place) => {
      // One fit is worth more than one person for every candidate, so the two come apart again.
      const fit = Math.floor(price / perFit)
      return {
        opening: openings[place]?.id ?? "",
        fit,
        people: price - fit * perFit,
        missed: price > 0 ? 1 : 0,
        compatible: compatible[place] as number,
      }
    })
  })
}

const added = (one: SeatPrice, other: SeatPrice | undefined): SeatPrice => ({
  opening: one.opening,
  fit: one.fit + (other?.fit ?? 0),
  people: one.people + (other?.people ?? 0),
  missed: one.missed + (other?.missed ?? 0),
  compatible: one.compatible + (other?.compatible ?? 0),
})

/**
 * The price of a seat of each opening: what the best placement of those who are expected would lose with one seat less, added
 * up over the forecasts. It does not depend on the order in which anything is listed.
 *
 * Without a forecast no one is expected, and every seat costs nothing. The time is that of one {@link bestFit} for each forecast.
 *
 * The way follows Ahani, Gölz, Procaccia, Teytelboym and Trapp, Dynamic Placement in Refugee Resettlement (2021). They take any
 * prices that prove the optimum of a forecast; these are its exact losses.
 *
 * @param openings - with the seats that are free now
 * @example
 * // One seat, and in each of two forecasts one person, who fits it by 5 or by 2.
 * const openings = [{ id: "bakery", seats: 1 }]
 * const expected = (fit: number) => ({ candidates: [{ id: "expected" }], pairs: [{ candidate: 0, opening: 0, fit }] })
 * Result.getOrThrow(seatPrices(openings, [expected(5), expected(2)]))
 * // => { forecasts: 2, openings: [{ opening: "bakery", fit: 7, people: 2, missed: 2, compatible: 2 }] }
 */
export const seatPrices = (
  openings: ReadonlyArray<PlacementOpening>,
  forecasts: ReadonlyArray<Forecast>,
): Result.Result<SeatPrices, PlacementError> => {
  const all = forecasts.length === 0 ? [noArrivals] : forecasts
  let sums: ReadonlyArray<SeatPrice> = []
  for (const forecast of all) {
    const prices = pricesIn(openings, forecast)
    if (Result.isFailure(prices)) return Result.fail(prices.failure)
    sums = prices.success.map((price, place) => added(price, sums[place]))
  }
  return sums.every(({ fit }) => Number.isSafeInteger(fit))
    ? Result.succeed({ forecasts: all.length, openings: sums })
    : Result.fail(new PlacementError({ code: "placement.fitsTooLarge" }))
}
