import {
  type Arrival,
  type ArrivalDecision,
  arrivalInWords,
  bestFit,
  type Forecast,
  type PlacementInstance,
  type PlacementOpening,
  placeArrival,
  placeArrivals,
  type SeatPrices,
  seatPrices,
} from "@bazgasht/core/placement"
import { runs } from "@bazgasht/properties"
import { type Language, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pack } from "../../../support/toy-score.ts"
import { byIds, instances, shuffled } from "../../placement/instances.ts"

const small = instances({ candidates: 6, openings: 3, seats: 2, fit: 4 })
const middling = instances({ candidates: 20, openings: 6, seats: 3, fit: 30 })
const wide = instances({ candidates: 26, openings: 26, seats: 1, fit: 9 })
const any = fc.oneof(small, middling, wide)

const best = (instance: PlacementInstance) => Result.getOrThrow(bestFit(instance))
const priced = (openings: ReadonlyArray<PlacementOpening>, forecasts: ReadonlyArray<Forecast>): SeatPrices =>
  Result.getOrThrow(seatPrices(openings, forecasts))

/** Some of the people of a problem as forecasts of who may come. */
const forecastsOf = (instance: PlacementInstance): fc.Arbitrary<ReadonlyArray<Forecast>> =>
  fc.array(
    fc.subarray([...instance.candidates.keys()]).map((kept) => ({
      candidates: kept.map((place) => ({ id: instance.candidates[place]?.id ?? "" })),
      pairs: instance.pairs
        .filter(({ candidate }) => kept.includes(candidate))
        .map((pair) => ({ ...pair, candidate: kept.indexOf(pair.candidate) })),
    })),
    { maxLength: 3 },
  )

const forecasted = any.chain((instance) => fc.tuple(fc.constant(instance), forecastsOf(instance)))

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

const reached = ({ pairs }: PlacementInstance, assignment: ReadonlyArray<number | undefined>) => {
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
          expect(chosen).toBe(first?.opening)
          if (chosen !== undefined) free[chosen] = (free[chosen] ?? 0) - 1
        }
      }),
    ))

  it("P1, P2: take only seats that exist in openings that are compatible, whatever is expected", () =>
    fc.assert(
      fc.property(forecasted, ([instance, forecasts]) => {
        const { assignment } = Result.getOrThrow(placeArrivals(instance, () => forecasts))
        expect(reached(instance, assignment).people).toBe(
          assignment.filter((opening) => opening !== undefined).length,
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

describe("a decision in words", () => {
  const words = (decision: ArrivalDecision, language: Language): ReadonlyArray<string> =>
    textOfOutline(
      arrivalInWords(decision, {
        style: { language, calendar: pack.calendar, pack },
        openings: new Map([
          ["bakery", text("نانوایی", "The bakery")],
          ["smithy", text("آهنگری", "The smithy")],
        ]),
      }),
    ).split("\n")
  const openings = [
    { id: "bakery", seats: 2 },
    { id: "smithy", seats: 0 },
    { id: "mill", seats: 1 },
  ]
  const expected = (fit: number): Forecast => ({
    candidates: [{ id: "x" }, { id: "y" }],
    pairs: [
      { candidate: 0, opening: 0, fit },
      { candidate: 1, opening: 0, fit: 9 },
    ],
  })
  const decided = (fit: number, forecasts: ReadonlyArray<Forecast>, ...more: Arrival["pairs"]) =>
    Result.getOrThrow(
      placeArrival(openings, priced(openings, forecasts), {
        id: "a",
        pairs: [{ opening: 0, fit }, { opening: 1, fit: 7 }, ...more],
      }),
    ).decision

  it("tells in Persian for whom a seat is kept", () =>
    expect(words(decided(3, [expected(8), expected(4)]), "fa")).toEqual([
      "چرا این زندانی در انتظار می‌ماند",
      "  جاهای خالی برای کسانی نگه داشته می‌شود که انتظار می‌رود بعداً بیایند و تناسب بیشتری دارند؛ وضعیت این زندانی را می‌توان دوباره بررسی کرد.",
      "  «نانوایی» ۲ جای خالی دارد؛ میزان تناسب این زندانی ۳ است.",
      "    در ۲ پیش‌بینی از ۲ پیش‌بینی، با یک جای کمتر وضع کسانی که انتظار می‌رود بعداً بیایند بدتر می‌شود؛ در همهٔ پیش‌بینی‌ها ۴ نفر با آن سازگارند.",
      "    در مجموع پیش‌بینی‌ها تناسب این زندانی ۶ است، در برابر ۱۲ که با یک جای کمتر از دست می‌رود.",
      "  «آهنگری» جای خالی ندارد.",
    ]))

  it("tells in English where somebody is placed, and what else there was", () =>
    expect(words(decided(9, [expected(8), expected(4)], { opening: 2, fit: 1 }), "en")).toEqual([
      "Why this prisoner is placed here",
      "  This prisoner is placed in “The bakery”.",
      "  “The bakery” has 2 free seats; the fit of this prisoner is 9.",
      "    In 2 of 2 forecasts those who are expected later would be worse off with one seat less; over all forecasts 4 of them are compatible.",
      "    Over all forecasts the fit of this prisoner is 18, against 12 that would be lost with one seat less.",
      "  “mill” has one free seat, kept for nobody; the fit of this prisoner is 1.",
      "  “The smithy” has no free seat.",
    ]))

  it("has words for every outcome, in Persian with Persian digits only", () => {
    const outcomes = new Set<string>()
    for (const [instance, forecasts] of fc.sample(forecasted, { numRuns: 300, seed: 58 })) {
      const { decisions } = Result.getOrThrow(placeArrivals(instance, () => forecasts))
      for (const decision of decisions) {
        outcomes.add(decision.outcome)
        expect(
          words(decision, "fa")
            .join("\n")
            .replaceAll(/«[A-Z]»/g, ""),
        ).not.toMatch(/[0-9A-Za-z]/)
      }
    }
    expect([...outcomes].sort()).toEqual(["noFeasibleOpening", "noSeatFree", "placed", "seatsKept"])
  })
})
