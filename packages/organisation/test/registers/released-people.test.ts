/** The day of a release is the one that the register of prisoners has, where it has one, whatever the caller says. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { carriedOut, overStore } from "../../../core/test/cases/over-store.ts"
import { setting as afterCareSetting } from "../../../core/test/release/after-care/sequences.ts"
import { setting as duplicateSetting } from "../../../core/test/support/cases/duplicate/sequences.ts"
import { setting as supportSetting } from "../../../core/test/support/cases/support-case/terms.ts"
import {
  registeredAfterCareCases,
  registeredDuplicateCases,
  registeredSupportCases,
} from "../../src/registers/released-people.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const

const days = fc.constantFrom(at - 2, at - 1, at)
/** What the register has of a person. */
const records = fc.record({
  stage: fc.constantFrom("closed", "closed", "mergedIntoClosed", "mergedIntoKept", "kept", "none"),
  on: days,
  reason: fc.constantFrom("gone", "REL-CR", "termServed"),
})
type Drawn = typeof records extends fc.Arbitrary<infer Of> ? Of : never

const recordOf = (subject: string, state: { readonly stage: string; readonly [field: string]: unknown }) => ({
  kind: "prisonerRecord",
  subject,
  state: { subject, ...state },
})
const storedOf = (person: string, { on, reason, stage }: Drawn) => {
  if (stage === "none") return []
  if (stage === "kept" || stage === "closed") return [recordOf(person, { stage, on, reason })]
  const into = `${person}-again`
  return [
    recordOf(person, { stage: "merged", into }),
    recordOf(into, { stage: stage === "mergedIntoClosed" ? "closed" : "kept", on, reason }),
  ]
}
const isClosed = ({ stage }: Drawn): boolean => stage === "closed" || stage === "mergedIntoClosed"
const daysOf = (drawn: ReadonlyArray<Drawn>): ReadonlyArray<number> =>
  drawn.flatMap((record) => (isClosed(record) ? [record.on] : []))

describe("after-care", () => {
  it("begins with the day and the way by which the register has the person as released", () => {
    const came = new Set<string>()
    fc.assert(
      fc.property(
        records,
        days,
        fc.constantFrom("REL-CR", "termServed"),
        (record, releasedOn, releaseRoute) => {
          const { terms } = afterCareSetting
          const answer = overStore(
            registeredAfterCareCases,
            {
              state: registeredAfterCareCases.lifeCycle.none,
              command: {
                ...{ ...common, type: "open", subject: "care-1", unit: "unit-1", person: "person-1" },
                ...{ releasedOn, releaseRoute },
                by: { id: "officer-1", role: terms.openers[0] },
              } as never,
              setting: afterCareSetting,
            },
            storedOf("person-1", record) as never,
          )
          const isOther = daysOf([record]).some((on) => on !== releasedOn)
          const { reason } = record
          const isOtherWay = isClosed(record) && reason !== "gone" && reason !== releaseRoute
          expect(answer).toBe(isOther ? "release.otherDay" : isOtherWay ? "release.otherRoute" : "following")
          came.add(answer)
        },
      ),
      {
        numRuns: runs(200, { least: 120 }),
        examples: [
          [{ stage: "closed", on: at - 1, reason: "gone" }, at, "REL-CR"],
          [{ stage: "closed", on: at, reason: "termServed" }, at, "REL-CR"],
          [{ stage: "closed", on: at, reason: "REL-CR" }, at, "REL-CR"],
          // The record was merged into another, which says that the person was released.
          [{ stage: "mergedIntoClosed", on: at - 1, reason: "gone" }, at, "REL-CR"],
          [{ stage: "mergedIntoClosed", on: at, reason: "REL-CR" }, at, "REL-CR"],
        ],
      },
    )
    expect([...came].sort()).toEqual(["following", "release.otherDay", "release.otherRoute"])
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
              { stage: "closed", on: at - 1, reason: "gone" },
              { stage: "none", on: at, reason: "gone" },
            ],
            at,
          ],
        ],
      },
    )
    expect([...came].sort()).toEqual(["phasingOut", "release.otherDay"])
  })
})

describe("a death in a family", () => {
  it("is refused where the registers contradict it by more than a day, whoever of the family left prison besides", () => {
    const came = new Set<string>()
    const gone = { stage: "closed", on: at, reason: "gone" } as const
    const unknown = { ...gone, stage: "none" } as const
    const memberships = fc.array(
      fc.record({ leaving: fc.constantFrom("death", "death", "moved"), left: days }, { requiredKeys: [] }),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(
        fc.tuple(records, records),
        memberships,
        days,
        fc.constantFrom<"prisoner" | "lastMember">("prisoner", "lastMember"),
        ([one, other], memberships, diedOn, of) => {
          const answer = overStore(
            registeredSupportCases,
            {
              state: {
                ...{ stage: "active", version: 0, subject: "family-1", day: at, participants: [] },
                support: { from: at - 90, reviewDue: at + 90 },
                file: {
                  ...{
                    association: "association-1",
                    household: "household-1",
                    members: ["person-1", "person-2"],
                  },
                  ...{ suspensions: [], restored: [], rulings: [] },
                  custody: { episode: "custody-1", from: 20_000 },
                  covers: [{ payer: "association-1", from: at - 90 }],
                },
              } as never,
              command: {
                ...{ ...common, type: "recordDeath", subject: "family-1", of, diedOn, document: "paper-1" },
                by: { id: "officer-1", role: supportSetting.terms.roles.officers[0] },
              } as never,
              setting: supportSetting,
            },
            [
              ...storedOf("person-1", one),
              ...storedOf("person-2", other),
              {
                kind: "household",
                subject: "household-1",
                state: { stage: "registered", register: { memberships, guardians: [] } },
              },
            ] as never,
          )
          const deaths = memberships.flatMap(({ leaving, left }) =>
            leaving === "death" && left !== undefined ? [left] : [],
          )
          const left = daysOf([one, other])
          const isOther =
            of === "prisoner"
              ? left.length > 0 && left.every((on) => diedOn < on - 1)
              : deaths.length > 0 && !deaths.some((left) => left >= diedOn && left <= diedOn + 2)
          expect(answer).toBe(isOther ? "death.otherDay" : "phasingOut")
          came.add(`${of} ${answer}`)
        },
      ),
      {
        numRuns: runs(300, { least: 200 }),
        examples: [
          [[gone, unknown], [], (at - 2) as Day, "prisoner"],
          // The register took note of the death a day late.
          [[gone, unknown], [], (at - 1) as Day, "prisoner"],
          [[unknown, unknown], [{ leaving: "death", left: at }], (at - 2) as Day, "lastMember"],
          // Another of the family left prison too, earlier.
          [[gone, { ...gone, on: at - 1 }], [], (at - 2) as Day, "prisoner"],
          [[unknown, unknown], [], at, "prisoner"],
          [[unknown, unknown], [{ leaving: "death", left: at }], (at - 3) as Day, "lastMember"],
          [[unknown, unknown], [{ leaving: "death", left: at - 1 }], at, "lastMember"],
          [[unknown, unknown], [{ leaving: "death", left: at }], at, "lastMember"],
        ],
      },
    )
    expect(came.size).toBe(4)
  })
})

describe("a suspected duplicate", () => {
  it("concerns everybody of whom its records are, so that none of them has a hand in it, whomever the caller names", () => {
    const came = new Set<string>()
    const worlds = fc.record({
      isHousehold: fc.boolean(),
      isPrisoner: fc.boolean(),
      isFamily: fc.boolean(),
      named: fc.subarray(["member-1", "somebody"]),
    })
    fc.assert(
      fc.property(worlds, ({ isFamily, isHousehold, isPrisoner, named }) => {
        const stored = [
          ...(isHousehold
            ? [
                {
                  kind: "household",
                  subject: "household-1",
                  state: {
                    stage: "registered",
                    register: { memberships: [{ person: "member-1", joined: at - 9 }], guardians: [] },
                  },
                },
              ]
            : []),
          ...(isPrisoner
            ? [
                {
                  kind: "prisonerRecord",
                  subject: "prisoner-1",
                  state: { stage: "kept", subject: "prisoner-1", statements: [] },
                },
              ]
            : []),
          ...(isFamily
            ? [
                {
                  kind: "familyRecord",
                  subject: "family-1",
                  state: {
                    ...{ stage: "kept", subject: "family-1" },
                    statements: [{ field: "members", value: [{ person: "relative-1" }] }],
                  },
                },
              ]
            : []),
        ]
        const { state } = carriedOut(
          registeredDuplicateCases,
          {
            state: registeredDuplicateCases.lifeCycle.none,
            command: {
              ...{
                ...common,
                type: "suspect",
                subject: "duplicate-1",
                unit: "unit-1",
                kind: "sharedAccount",
              },
              ...{
                subjects: ["household-1", "prisoner-1", "family-1"],
                people: named,
                evidence: ["paper-1"],
              },
              by: { id: "officer-1", role: "registrar" },
            } as never,
            setting: duplicateSetting,
          },
          stored as never,
        )
        const theirs = [
          ...(isHousehold ? ["member-1"] : []),
          ...(isPrisoner ? ["prisoner-1"] : []),
          ...(isFamily ? ["relative-1"] : []),
        ]
        const concerned = state.stage === "none" ? [] : state.suspicion.people
        expect([...concerned].sort()).toEqual([...new Set([...named, ...theirs])].sort())
        came.add(theirs.join())
      }),
      {
        numRuns: runs(100, { least: 60 }),
        examples: [
          [{ isHousehold: true, isPrisoner: true, isFamily: true, named: [] }],
          [{ isHousehold: false, isPrisoner: false, isFamily: false, named: [] }],
        ],
      },
    )
    expect(came.size).toBeGreaterThan(1)
  })
})
