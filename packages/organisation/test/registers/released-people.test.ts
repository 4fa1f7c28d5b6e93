/** The day of a release is the one that the register of prisoners has, where it has one, whatever the caller says. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { setting as afterCareSetting } from "../../../core/test/release/after-care/sequences.ts"
import { setting as supportSetting } from "../../../core/test/support/cases/support-case/terms.ts"
import { registeredAfterCareCases, registeredSupportCases } from "../../src/registers/released-people.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const

const days = fc.constantFrom(at - 2, at - 1, at)
/** What the register has of a person. */
const records = fc.record({ stage: fc.constantFrom("closed", "closed", "kept", "merged", "none"), on: days })
type Drawn = typeof records extends fc.Arbitrary<infer Of> ? Of : never

const storedOf = (person: string, { on, stage }: Drawn) =>
  stage === "none" ? [] : [{ kind: "prisonerRecord", subject: person, state: { stage, on } }]
const daysOf = (drawn: ReadonlyArray<Drawn>): ReadonlyArray<number> =>
  drawn.flatMap(({ on, stage }) => (stage === "closed" ? [on] : []))

describe("after-care", () => {
  it("begins with the day on which the register has the person as released", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(records, days, (record, releasedOn) => {
        const { terms } = afterCareSetting
        const answer = overStore(
          registeredAfterCareCases,
          {
            state: registeredAfterCareCases.lifeCycle.none,
            command: {
              ...{ ...common, type: "open", subject: "care-1", unit: "unit-1", person: "person-1" },
              ...{ releasedOn, releaseRoute: terms.releaseRoutes[0] },
              by: { id: "officer-1", role: terms.openers[0] },
            } as never,
            setting: afterCareSetting,
          },
          storedOf("person-1", record) as never,
        )
        const isOther = daysOf([record]).some((on) => on !== releasedOn)
        expect(answer).toBe(isOther ? "release.otherDay" : "following")
        came.add(answer)
      }),
      { numRuns: runs(100, { least: 60 }), examples: [[{ stage: "closed", on: at - 1 }, at]] },
    )
    expect([...came].sort()).toEqual(["following", "release.otherDay"])
  })
})

describe("a support case", () => {
  it("learns of the release of a member on the day that the register has", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(fc.tuple(records, records), days, (drawn, releasedOn) => {
        const answer = overStore(
          registeredSupportCases,
          {
            state: {
              ...{ stage: "active", version: 0, subject: "family-1", day: at, participants: [] },
              support: { from: at - 90, reviewDue: at + 90 },
              file: {
                ...{ association: "association-1", household: "household-1" },
                ...{
                  members: ["person-1", "person-2", "person-3"],
                  suspensions: [],
                  restored: [],
                  rulings: [],
                },
                custody: { episode: "custody-1", from: 20_000 },
                covers: [{ payer: "association-1", from: at - 90 }],
              },
            } as never,
            command: {
              ...{ ...common, type: "reportRelease", subject: "family-1", releasedOn },
              by: { id: "officer-1", role: supportSetting.terms.roles.officers[0] },
            } as never,
            setting: supportSetting,
          },
          drawn.flatMap((record, place) => storedOf(`person-${place + 1}`, record)) as never,
        )
        const known = daysOf(drawn)
        const isOther = known.length > 0 && !known.includes(releasedOn)
        expect(answer).toBe(isOther ? "release.otherDay" : "phasingOut")
        came.add(answer)
      }),
      {
        numRuns: runs(100, { least: 60 }),
        examples: [
          [
            [
              { stage: "closed", on: at - 1 },
              { stage: "none", on: at },
            ],
            at,
          ],
        ],
      },
    )
    expect([...came].sort()).toEqual(["phasingOut", "release.otherDay"])
  })
})
