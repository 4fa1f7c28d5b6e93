/** A proposal and an opening rest on what the store has of places, capacities and employers, whatever the caller says. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { setting as openingSetting } from "../../../core/test/employment/cases/opening/sequences.ts"
import { proposalCases, registeredOpeningCases } from "../../src/enterprise/enterprise-kinds.ts"
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

describe("an opening", () => {
  const worlds = fc.record({
    employer: mostly("employer-1", "employer-۱", "employer-2", undefined),
    employerRecord: mostly("kept", "none", "closed", "merged"),
    workshop: mostly("kept", "none", "closed", "merged"),
    owners: fc.array(
      fc.record({
        value: fc.constantFrom("employer-1", "employer-1", "employer-2"),
        from: fc.constantFrom(undefined, at - 9, at, at + 1),
        recordedOn: fc.constantFrom(at - 9, at, at + 1),
      }),
      { maxLength: 2 },
    ),
  })
  const [workplace] = openingSetting.terms.workplaces
  const [drafter] = openingSetting.terms.drafters

  it("is the employer's whom the register has of its workshop, and neither of their records is closed", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(worlds, ({ employer, employerRecord, owners, workshop }) => {
        const statements = owners.map(({ from, recordedOn, value }, place) => ({
          ...{ number: place + 1, field: "employer", value, recordedOn },
          ...(from === undefined ? {} : { from }),
          ...{ source: { kind: "document" }, by: { id: "clerk-1", role: "clerk" } },
        }))
        const stored = [
          ...(workshop === "none"
            ? []
            : [
                {
                  kind: "workshopRecord",
                  subject: "workshop-1",
                  state: { stage: workshop, subject: "workshop-1", version: 1, statements },
                },
              ]),
          ...(employerRecord === "none"
            ? []
            : ["employer-1", "employer-۱", "employer-2"].map((subject) => ({
                kind: "employerRecord",
                subject,
                state: { stage: employerRecord },
              }))),
        ]
        const answer = overStore(
          registeredOpeningCases,
          {
            state: registeredOpeningCases.lifeCycle.none,
            command: {
              ...{ type: "prepare", id: "c-1", at, expectedVersion: 0, subject: "opening-1" },
              ...{ by: { id: "p-1", role: drafter }, unit: "workshop-1", workplace: workplace?.kind },
              ...{ afterRelease: false, seats: 3, capacities: {} },
              ...(employer === undefined ? {} : { employer }),
            } as never,
            setting: openingSetting,
          },
          stored as never,
        )
        // Of what was known by the day and holds on it, what holds since last, and of that what was recorded last.
        const owner = owners
          .map((one, place) => ({ ...one, place }))
          .filter(({ from = 0, recordedOn }) => from <= at && recordedOn <= at)
          .sort((one, other) => (one.from ?? 0) - (other.from ?? 0) || one.place - other.place)
          .at(-1)?.value
        const isTheirs = workshop !== "kept" || owner === undefined || owner === employer?.replace("۱", "1")
        const isOver = (stage: string) => stage === "closed" || stage === "merged"
        expect(answer).toBe(
          isOver(workshop)
            ? "workshop.closed"
            : employer !== undefined && isOver(employerRecord)
              ? "employer.closed"
              : isTheirs
                ? "draft"
                : "employer.notOfWorkshop",
        )
        came.add(answer)
      }),
      {
        numRuns: runs(400, { least: 200 }),
        examples: [
          [
            {
              ...{ employer: "employer-2", employerRecord: "kept", workshop: "kept" },
              owners: [{ value: "employer-1", from: undefined, recordedOn: at }],
            },
          ],
        ],
      },
    )
    expect([...came].sort()).toEqual([
      "draft",
      "employer.closed",
      "employer.notOfWorkshop",
      "workshop.closed",
    ])
  })
})
