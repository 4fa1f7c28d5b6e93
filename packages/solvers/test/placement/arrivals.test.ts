import { runs } from "@bazgasht/properties"
import {
  type Arrival,
  type ArrivalDecision,
  bestFit,
  type Forecast,
  type PlacementInstance,
  type PlacementOpening,
  placeArrival,
  placeArrivals,
  type SeatPrices,
  seatPrices,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { any, forecasted } from "./forecasts.ts"
import { byIds, shuffled } from "./instances.ts"

const best = (instance: PlacementInstance) => Result.getOrThrow(bestFit(instance))
const priced = (openings: ReadonlyArray<PlacementOpening>, forecasts: ReadonlyArray<Forecast>): SeatPrices =>
  Result.getOrThrow(seatPrices(openings, forecasts))

const withSeats = (
  openings: ReadonlyArray<PlacementOpening>,
  place: number,
  seats: number,
): ReadonlyArray<PlacementOpening> =>
  openings.map((opening, other) => (other === place ? { ...opening, seats } : opening))

/** What is known of those who come after so many have arrived, when everything is known. */
const rest = ({ candidates, pairs }: PlacementInstance, arrived: number): Forecast => ({
  candidates: candidates.slice(arrived),
  pairs: pairs
    .filter(({ candidate }) => candidate >= arrived)
    .map((pair) => ({ ...pair, candidate: pair.candidate - arrived })),
})

const reached = ({ pairs }: PlacementInstance, assignment: ReadonlyArray<number | null>) => {
  const used = pairs.filter(({ candidate, opening }) => assignment[candidate] === opening)
  return { people: used.length, fit: used.reduce((sum, { fit }) => sum + fit, 0) }
}

const pairsOf = ({ pairs }: PlacementInstance, place: number): Arrival["pairs"] =>
  pairs.filter(({ candidate }) => candidate === place).map(({ fit, opening }) => ({ fit, opening }))

describe("prices of seats", () => {
  it("are what the best placement of each forecast loses with one seat less", () =>
    fc.assert(
      fc.property(forecasted, ([{ openings }, forecasts]) => {
        const { openings: prices } = priced(openings, forecasts)
        for (const [place, { id, seats }] of openings.entries()) {
          const losses = forecasts.map((forecast) => {
            const whole = best({ ...forecast, openings })
            const less = best({ ...forecast, openings: withSeats(openings, place, Math.max(0, seats - 1)) })
            return { fit: whole.fit - less.fit, people: whole.people - less.people }
          })
          expect(prices[place]).toEqual({
            opening: id,
            fit: losses.reduce((sum, { fit }) => sum + fit, 0),
            people: losses.reduce((sum, { people }) => sum + people, 0),
            missed: losses.filter(({ fit, people }) => fit > 0 || people > 0).length,
            compatible: forecasts.flatMap(({ pairs }) => pairs.filter(({ opening }) => opening === place))
              .length,
          })
        }
      }),
      { numRuns: runs(300) },
    ))

  it("are nothing where nobody is expected", () =>
    fc.assert(
      fc.property(any, ({ openings }) => {
        const none = priced(openings, [])
        expect(none.forecasts).toBe(1)
        for (const { compatible, fit, missed, people } of none.openings)
          expect([compatible, fit, missed, people]).toEqual([0, 0, 0, 0])
        expect(priced(openings, [{ candidates: [], pairs: [] }])).toEqual(none)
      }),
    ))

  it("do not depend on the order of the lists", () =>
    fc.assert(
      fc.property(
        any.chain((instance) => fc.tuple(fc.constant(instance), shuffled(instance))),
        ([one, other]) => {
          const byOpening = (instance: PlacementInstance) =>
            new Map(
              priced(instance.openings, [instance]).openings.map((price) => [price.opening, price] as const),
            )
          expect(byOpening(other)).toEqual(byOpening(one))
        },
      ),
    ))

  it("are refused where a forecast is no placement problem, or too many sums leave the exact numbers", () => {
    const openings = [{ id: "bakery", seats: 1 }]
    const fitting = (fit: number): Forecast => ({
      candidates: [{ id: "a" }],
      pairs: [{ candidate: 0, opening: 0, fit }],
    })
    const refused = (forecasts: ReadonlyArray<Forecast>) =>
      Result.getOrThrow(Result.flip(seatPrices(openings, forecasts))).code
    expect(refused([fitting(1), fitting(-1)])).toBe("placement.fitNotWhole")
    expect(refused(Array.from({ length: 16 }, () => fitting(2 ** 49)))).toBe("placement.fitsTooLarge")
  })
})

describe("arrivals one by one", () => {
  it("are placed as well as all together where each time the forecast is what comes", () =>
    fc.assert(
      fc.property(any, (instance) => {
        const { assignment } = Result.getOrThrow(
          placeArrivals(instance, (arrived) => [rest(instance, arrived)]),
        )
        const { fit, people } = best(instance)
        expect(reached(instance, assignment)).toEqual({ fit, people })
      }),
      { numRuns: runs(500) },
    ))

  it("take the best seat that is free where nobody is expected", () =>
    fc.assert(
      fc.property(any, (instance) => {
        const { assignment } = Result.getOrThrow(placeArrivals(instance, () => []))
        const free = instance.openings.map(({ seats }) => seats)
        for (const [candidate, chosen] of assignment.entries()) {
          const [first] = pairsOf(instance, candidate)
            .filter(({ opening }) => (free[opening] ?? 0) > 0)
            .map((pair) => ({ ...pair, id: instance.openings[pair.opening]?.id ?? "" }))
            .sort((one, other) => other.fit - one.fit || (one.id < other.id ? -1 : 1))
          expect(chosen).toBe(first?.opening ?? null)
          if (chosen !== null) free[chosen] = (free[chosen] ?? 0) - 1
        }
      }),
    ))

  it("P1, P2: take only seats that exist in openings that are compatible, whatever is expected", () =>
    fc.assert(
      fc.property(forecasted, ([instance, forecasts]) => {
        const { assignment } = Result.getOrThrow(placeArrivals(instance, () => forecasts))
        expect(reached(instance, assignment).people).toBe(
          assignment.filter((opening) => opening !== null).length,
        )
        for (const [place, { seats }] of instance.openings.entries())
          expect(assignment.filter((opening) => opening === place).length).toBeLessThanOrEqual(seats)
      }),
    ))

  it("do not depend on the order of openings and pairs", () =>
    fc.assert(
      fc.property(
        forecasted.chain(([instance, forecasts]) =>
          fc.tuple(
            fc.constant(instance),
            fc.constant(forecasts),
            fc.shuffledSubarray([...instance.openings.keys()], { minLength: instance.openings.length }),
          ),
        ),
        ([instance, forecasts, order]) => {
          const turned = <Pairs extends Forecast>(of: Pairs): Pairs => ({
            ...of,
            pairs: of.pairs.map((pair) => ({ ...pair, opening: order.indexOf(pair.opening) })).reverse(),
          })
          const openings = order.flatMap((place) => instance.openings[place] ?? [])
          const other = { ...turned(instance), openings }
          const one = Result.getOrThrow(placeArrivals(instance, () => forecasts))
          const again = Result.getOrThrow(placeArrivals(other, () => forecasts.map(turned)))
          expect(byIds(other, again.assignment)).toEqual(byIds(instance, one.assignment))
          expect(again.decisions).toEqual(one.decisions)
        },
      ),
    ))

  it("are decided by what each opening was worth, and say so", () =>
    fc.assert(
      fc.property(forecasted, ([instance, forecasts]) => {
        const prices = priced(instance.openings, forecasts)
        for (const [place, { id }] of instance.candidates.entries()) {
          const pairs = pairsOf(instance, place)
          const { decision, openings } = Result.getOrThrow(
            placeArrival(instance.openings, prices, { id, pairs }),
          )
          checkDecision(instance, prices, pairs, decision)
          for (const [other, { id: opening, seats }] of instance.openings.entries())
            expect(openings[other]).toEqual({
              id: opening,
              seats: seats - (opening === decision.opening ? 1 : 0),
            })
        }
      }),
    ))
})

const checkDecision = (
  { openings }: PlacementInstance,
  prices: SeatPrices,
  pairs: Arrival["pairs"],
  { alternatives, forecasts, opening, outcome }: ArrivalDecision,
): void => {
  expect(alternatives.map((one) => [one.opening, one.fit]).sort()).toEqual(
    pairs.map((pair) => [openings[pair.opening]?.id, pair.fit]).sort(),
  )
  const left = alternatives.flatMap((one) => {
    const free = openings.find(({ id }) => id === one.opening)?.seats ?? 0
    expect(one.code === "opening.noSeatFree").toBe(free === 0)
    if (one.code === "opening.noSeatFree") return []
    const price = prices.openings.find((of) => of.opening === one.opening)
    expect([one.free, one.price]).toEqual([free, price])
    expect(one.fitLeft).toBe(forecasts * one.fit - one.price.fit)
    expect(one.peopleLeft).toBe(forecasts - one.price.people)
    expect(one.peopleLeft).toBeGreaterThanOrEqual(0)
    return [one]
  })
  const most = Math.max(...left.map(({ fitLeft }) => fitLeft))
  const expected =
    pairs.length === 0
      ? "noFeasibleOpening"
      : left.length === 0
        ? "noSeatFree"
        : most < 0
          ? "seatsKept"
          : "placed"
  expect(outcome).toBe(expected)
  expect(opening !== undefined).toBe(outcome === "placed")
  const chosen = left.find((one) => one.opening === opening)
  if (chosen === undefined) return
  expect(chosen.fitLeft).toBe(most)
  for (const one of left.filter(({ fitLeft }) => fitLeft === most))
    expect(one.peopleLeft).toBeLessThanOrEqual(chosen.peopleLeft)
}

describe("one arrival", () => {
  const openings = [
    { id: "bakery", seats: 1 },
    { id: "smithy", seats: 0 },
  ]
  const forecast: Forecast = { candidates: [{ id: "x" }], pairs: [{ candidate: 0, opening: 0, fit: 5 }] }
  const prices = priced(openings, [forecast, { candidates: [], pairs: [] }])
  const decided = (...pairs: Arrival["pairs"]) =>
    Result.getOrThrow(placeArrival(openings, prices, { id: "a", pairs })).decision

  it("waits where the seat is worth more to those who are expected", () =>
    expect(decided({ opening: 0, fit: 2 })).toEqual({
      candidate: "a",
      outcome: "seatsKept",
      forecasts: 2,
      alternatives: [
        {
          code: "opening.priced",
          opening: "bakery",
          fit: 2,
          free: 1,
          price: { opening: "bakery", fit: 5, people: 1, missed: 1, compatible: 1 },
          fitLeft: -1,
          peopleLeft: 1,
        },
      ],
    }))

  it("is placed from the fit on that is as much as the price", () =>
    expect(decided({ opening: 0, fit: 3 })).toMatchObject({ outcome: "placed", opening: "bakery" }))

  it("waits where everything compatible is full, or nothing is", () => {
    expect(decided({ opening: 1, fit: 9 })).toMatchObject({
      outcome: "noSeatFree",
      alternatives: [{ code: "opening.noSeatFree", opening: "smithy", fit: 9 }],
    })
    expect(decided()).toMatchObject({ outcome: "noFeasibleOpening", alternatives: [] })
  })

  it("is refused by name", () => {
    const refused = (arrival: Arrival["pairs"], of: SeatPrices = prices) =>
      Result.getOrThrow(Result.flip(placeArrival(openings, of, { id: "a", pairs: arrival }))).code
    expect(refused([{ opening: 2, fit: 1 }])).toBe("placement.unknownPlace")
    expect(refused([{ opening: 0, fit: 0.5 }])).toBe("placement.fitNotWhole")
    expect(refused([{ opening: 0, fit: 1 }], { forecasts: 1, openings: [] })).toBe("arrival.priceMissing")
    expect(refused([{ opening: 0, fit: 2 ** 49 }], { ...prices, forecasts: 16 })).toBe(
      "placement.fitsTooLarge",
    )
  })
})
