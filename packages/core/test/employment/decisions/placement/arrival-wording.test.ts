import { arrivalInWords } from "@bazgasht/core/placement"
import { type Language, text } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import {
  type Arrival,
  type ArrivalDecision,
  type Forecast,
  placeArrival,
  placeArrivals,
  seatPrices,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { forecasted } from "../../../../../solvers/test/placement/forecasts.ts"
import { pack } from "../../../support/toy-score.ts"

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
      placeArrival(openings, Result.getOrThrow(seatPrices(openings, forecasts)), {
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
