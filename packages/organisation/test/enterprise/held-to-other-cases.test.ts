/** A proposal rests on the place, the capacity and the investor as the store has them, whatever the caller says. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { proposalCases } from "../../src/enterprise/enterprise-kinds.ts"
import { proposalSetting } from "./proposal-sequences.ts"

const at = 20_400 as Day

/** Mostly the first of them, so that a command often fits in everything but one. */
const mostly = <Value>(...[first, ...others]: ReadonlyArray<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(first as Value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

const worlds = fc.record({
  unit: mostly("active", "workshop", "later", "dissolved", "annulled", "closedWorkshop", "none"),
  capacity: mostly("published", "notNamed", "revised", "described", "closed", "none"),
  investor: mostly("kept", "none", "closed", "merged"),
})

const unitOf = (stage: string): ReadonlyArray<object> => {
  const place = { subject: "prison-1", kind: "unit" }
  const state = { stage, subject: "prison-1", places: [{ from: 20_000 }] }
  switch (stage) {
    case "workshop":
      return [{ kind: "workshopRecord", subject: "prison-1", state: { stage: "kept" } }]
    case "closedWorkshop":
      return [{ kind: "workshopRecord", subject: "prison-1", state: { stage: "closed" } }]
    case "later":
      return [{ ...place, state: { ...state, stage: "active", places: [{ from: at + 1 }] } }]
    case "dissolved":
      return [{ ...place, state: { ...state, on: at } }]
    case "none":
      return []
    default:
      return [{ ...place, state }]
  }
}

describe("a proposal", () => {
  it("is brought for a place that is there, for a capacity that is shown, by an investor whose record is not closed", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ capacity, investor, unit }) => {
        const stored = [
          ...unitOf(unit),
          ...(capacity === "none" || capacity === "notNamed"
            ? []
            : [{ kind: "capacity", subject: "capacity-1", state: { stage: capacity } }]),
          ...(investor === "none"
            ? []
            : [{ kind: "employerRecord", subject: "investor-1", state: { stage: investor } }]),
        ]
        const answer = overStore(
          proposalCases,
          {
            state: proposalCases.lifeCycle.none,
            command: {
              ...{ type: "submit", id: "c-1", at, expectedVersion: 0, subject: "proposal-1" },
              ...{ by: { id: "p-1", role: "clerk" }, investor: "investor-1", unit: "prison-1" },
              work: {
                ...{ trade: "7531", workplace: "quarry", seats: 3, wage: { amount: 5_000_000, per: "day" } },
                ...(capacity === "notNamed" ? {} : { capacity: "capacity-1" }),
              },
            } as never,
            // The caller says that nothing is lacking; nobody asks them.
            setting: { ...proposalSetting, lacking: [] },
          },
          stored as never,
        )
        const isThere = unit === "active" || unit === "workshop"
        const isShown = ["published", "revised", "notNamed"].includes(capacity)
        const isKept = investor === "kept" || investor === "none"
        expect(answer).toBe(
          !isThere
            ? "unit.unknown"
            : !isShown
              ? "capacity.notShown"
              : isKept
                ? "submitted"
                : "investor.closed",
        )
        came.add(answer)
      }),
      { numRuns: runs(400, { least: 200 }) },
    )
    expect([...came].sort()).toEqual(["capacity.notShown", "investor.closed", "submitted", "unit.unknown"])
  })
})
