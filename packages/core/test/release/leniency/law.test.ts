import type { EventOf } from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import { gregorian, makeTerm, measureOfTerm } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { endOf } from "../../../src/day-count/end-of-term.ts"
import type { LeniencyLife } from "../../../src/release/cases/leniency/leniency-protocol.ts"
import { extendedBounds, periodBounds } from "../../../src/release/cases/leniency/period.ts"
import { leniencyRuns } from "./sequences.ts"

const ofType = <Type extends LeniencyLife["Event"]["type"]>(
  events: ReadonlyArray<LeniencyLife["Event"]>,
  type: Type,
): ReadonlyArray<EventOf<LeniencyLife["Event"], Type>> =>
  events.filter((event): event is EventOf<LeniencyLife["Event"], Type> => event.type === type)

describe("the law in every sequence", () => {
  it("grants a period within the bounds, and none where the route knows none", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ events, setting: { terms } }) => {
        for (const { period, remainder, orders } of ofType(events, "granted")) {
          if (terms.period.kind === "none") expect(period).toBeUndefined()
          else {
            const bounds = periodBounds(terms.period, remainder)
            const measure = measureOfTerm(period ?? makeTerm({ days: -1 }))
            expect(measure).toBeGreaterThanOrEqual(measureOfTerm(bounds?.minimum ?? makeTerm({ years: 99 })))
            expect(measure).toBeLessThanOrEqual(measureOfTerm(bounds?.maximum ?? makeTerm({})))
          }
          expect(new Set(orders).size).toBe(orders.length)
        }
      }),
      { numRuns: runs(400) },
    ))

  it("gives grounds for every refusal, and a receipt of the route's own rule for every decision", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ events, setting: { terms } }) => {
        for (const event of events) {
          if ("grounds" in event) expect(event.grounds.length).toBeGreaterThan(0)
          if (!("receipt" in event)) continue
          expect(event.receipt.rule).toBe(terms.route)
          expect(event.receipt.today).toBeLessThanOrEqual(event.at)
        }
      }),
      { numRuns: runs(400) },
    ))

  it("grants on a decision that is eligible, or records that the court departed from it and why", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ events }) => {
        for (const { departure, receipt } of ofType(events, "granted")) {
          if (receipt.outcome === "eligible") expect(departure).toBeUndefined()
          else {
            expect(departure?.outcome).toBe(receipt.outcome)
            expect(departure?.reason.trim()).not.toBe("")
          }
        }
      }),
      { numRuns: runs(400) },
    ))

  it("extends once, within the law, and counts the period from its first day", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ events, setting: { terms } }) => {
        const extensions = ofType(events, "extended")
        expect(extensions.length).toBeLessThanOrEqual(1)
        for (const { addition, supervision } of extensions) {
          const before = {
            months: supervision.period.months - addition.months,
            days: supervision.period.days - addition.days,
          }
          const first = terms.breach?.firstBreach
          if (first === undefined) throw new Error("extended without a law")
          const bounds = extendedBounds(first, before)
          expect(measureOfTerm(supervision.period)).toBeGreaterThanOrEqual(measureOfTerm(bounds.minimum))
          expect(measureOfTerm(supervision.period)).toBeLessThanOrEqual(measureOfTerm(bounds.maximum))
          expect(supervision.to).toBe(endOf(gregorian, supervision.from, supervision.period))
        }
      }),
      { numRuns: runs(400) },
    ))

  it("revokes only on a breach that is before the court, never for an unintentional offence", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ events, setting: { terms } }) => {
        events.forEach((event, index) => {
          if (event.type !== "revoked") return
          const recorded = events[index - 1]
          if (recorded?.type !== "breachRecorded") throw new Error("revoked without a breach")
          if (recorded.breach.kind === "newOffence") expect(recorded.breach.intentional).toBe(true)
          if (event.ground === "firstBreach") expect(terms.breach?.firstBreach.mayRevoke).toBe(true)
          if (event.ground === "repeatedBreach") expect(ofType(events, "extended")).toHaveLength(1)
        })
      }),
      { numRuns: runs(400) },
    ))

  it("ends supervision no day before its period has run out", () =>
    fc.assert(
      fc.property(leniencyRuns, ({ turns }) => {
        for (const { before, command, answer } of turns)
          if (command.type === "end" && Result.isSuccess(answer) && "supervision" in before)
            expect(command.at).toBeGreaterThanOrEqual(before.supervision?.to ?? Number.POSITIVE_INFINITY)
      }),
      { numRuns: runs(400) },
    ))
})
