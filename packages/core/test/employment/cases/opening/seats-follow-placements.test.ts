/** A seat follows its placement: no keeper of seats takes it up before work begins, or gives it to another while work goes on. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { openingCases } from "../../../../src/employment/cases/employment-case-kinds.ts"
import { overStore } from "../../../cases/over-store.ts"
import { setting } from "./sequences.ts"

const at = 20_400 as Day
const kept = { version: 0, day: at, participants: [] } as const

const stages = [
  "none",
  ...["proposed", "offered", "accepted", "cleared"],
  ...["active", "paused"],
  ...["declined", "expired", "refused", "withdrawn"],
  "ended",
] as const

const worlds = fc.record({
  type: fc.constantFrom("reserve", "occupy", "free"),
  stage: fc.constantFrom(...stages),
  opening: fc.constantFrom("opening-1", "opening-1", "opening-2"),
  stored: fc.constantFrom("placement-1", "placement-1", "placement-1", "placement-2"),
})

/** Stages in which a placement with a seat here lets the seat be taken up, or given back. */
const asked = {
  occupy: ["active", "paused", "ended"],
  free: ["declined", "expired", "refused", "withdrawn", "ended"],
}

const refused = { reserve: "placement.proposed", occupy: "placement.notBegun", free: "placement.goesOn" }

it("a seat is reserved for a new placement, taken up when work has begun, and freed when it is over", () => {
  const came = new Set<string>()
  fc.assert(
    fc.property(worlds, ({ opening, stage, stored, type }) => {
      const hold = { placement: "placement-1", hold: "reserved", takes: {}, version: 3 }
      const state = {
        ...{ ...kept, stage: "open", subject: "opening-1", documents: [], freed: [] },
        profile: { unit: "unit-1", employer: "employer-1", workplace: "workshop", afterRelease: false },
        capacity: { seats: 3, capacities: {} },
        holds: type === "reserve" ? [] : [hold],
      }
      const command = {
        ...{ id: "c-1", type, subject: "opening-1", at, expectedVersion: 0, placement: "placement-1" },
        ...{ by: { id: "p-1", role: "keeper" }, ...(type === "reserve" ? { takes: {} } : {}) },
      }
      const placement = stage === "none" ? { stage } : { ...kept, stage, proposal: { seat: { opening } } }
      const answer = overStore(
        openingCases,
        { state: state as never, command: command as never, setting },
        stage === "none" ? [] : [{ kind: "placement", subject: stored, state: placement }],
      )
      const isThere = stage !== "none" && stored === "placement-1"
      const isHere = isThere && opening === "opening-1"
      const fits = {
        reserve: !isThere,
        occupy: isHere && asked.occupy.includes(stage),
        free: !isHere || asked.free.includes(stage),
      }[type]
      expect(answer).toBe(fits ? "open" : refused[type])
      came.add(`${type} ${fits}`)
    }),
    { numRuns: runs(1000, { least: 500 }) },
  )
  expect(came.size).toBe(6)
})
