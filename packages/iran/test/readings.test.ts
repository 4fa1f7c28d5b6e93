import { otherReadings, withReadings } from "@bazgasht/core"
import { type CaseFile, decodeCaseFile, releaseFacts } from "@bazgasht/core/release"
import { expressionsOfRule, type Facts, walk } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lashesOffForADay, serviceOffForADay } from "../src/base/detention-credit.ts"
import { collectibleOfFine, daysInLieu } from "../src/debts/fine-in-lieu.ts"
import { iran, iranPack } from "../src/pack.ts"
import { day, determined, on } from "./prisoner.ts"

const fileOf = (detentionDays: number, punishments: object): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id: "file-1",
        kind: "prisoner",
        sentences: [
          {
            offence: "tazir.other",
            judgmentDay: "1400/05/10",
            punishments,
            statutory: { minimum: "1y", maximum: "5y" },
          },
        ],
        custody: { detentionDays },
        events: [],
        reports: { publicServicePossible: false, inLieuBegun: false },
      },
      iran,
    ),
  )

const today = day("1400/09/01")

const readAs = (file: CaseFile, choices: { readonly [policy: string]: string }): Facts =>
  releaseFacts(file, withReadings(iran, choices), today)

describe("the disputed rates of credit", () => {
  it("reach the lashes that are left, and through them the fine and the days for it", () => {
    const file = fileOf(40, { lashes: { kind: "tazir", count: 60 }, fine: 80_000_000 })
    const by = (option: string) => {
      const choices = { lashesOffPerDay: option }
      const facts = readAs(file, choices)
      const setting = on("1400/09/01", choices)
      return [
        determined(lashesOffForADay, facts, setting),
        facts["remainingLashes"],
        facts["remainingFine"],
        determined(daysInLieu, facts, setting),
        determined(collectibleOfFine, facts, setting),
      ]
    }
    expect(by("text")).toEqual([3, 0, 60_000_000, 60, 0])
    expect(by("courseNotes")).toEqual([1, 20, 80_000_000, 80, 0])
    expect(readAs(file, {})).toEqual(readAs(file, { lashesOffPerDay: "text" }))
  })

  it("reach the hours of public service that are left", () => {
    const file = fileOf(10, { serviceHours: 100 })
    const left = (option: string) => readAs(file, { serviceHoursOffPerDay: option })["remainingServiceHours"]
    expect([left("text"), left("courseNotes")]).toEqual([20, 90])
  })

  it("are the rates by which everything is derived, whatever the file", () => {
    const cases = fc.record({
      detention: fc.integer({ min: 0, max: 60 }),
      lashes: fc.integer({ min: 1, max: 99 }),
      hours: fc.integer({ min: 1, max: 540 }),
      option: fc.constantFrom("text", "courseNotes"),
    })
    fc.assert(
      fc.property(cases, ({ detention, hours, lashes, option }) => {
        const choices = { lashesOffPerDay: option, serviceHoursOffPerDay: option }
        const setting = on("1400/09/01", choices)
        const rate = (rule: typeof lashesOffForADay, facts: Facts) =>
          determined(rule, facts, setting) as number
        const ofLashes = readAs(fileOf(detention, { lashes: { kind: "tazir", count: lashes } }), choices)
        expect(ofLashes["remainingLashes"]).toBe(
          Math.max(0, lashes - detention * rate(lashesOffForADay, ofLashes)),
        )
        const ofService = readAs(fileOf(detention, { serviceHours: hours }), choices)
        expect(ofService["remainingServiceHours"]).toBe(
          Math.max(0, hours - detention * rate(serviceOffForADay, ofService)),
        )
      }),
    )
  })

  it("change nothing where another question is answered", () => {
    expect(withReadings(iran, { roundingOfCut: "againstConvict" })).toBe(iran)
    expect(withReadings(iran, { lashesOffPerDay: "text" })).toBe(
      withReadings(iran, { lashesOffPerDay: "text" }),
    )
  })
})

describe("every disputed question", () => {
  it("is read by a rule that follows it, in each of its options", () => {
    const unread = [...iranPack.policies.values()].filter(
      ({ id }) =>
        ![...iranPack.rules.values()].some((rule) =>
          expressionsOfRule(rule).some((expression) => {
            let reads = false
            walk(expression, (node) => {
              if (node.op === "policy" && node.id === id) reads = true
            })
            return reads
          }),
        ),
    )
    expect(unread.map(({ id }) => id)).toEqual([])
  })

  it("that facts follow is among the readings under which a population is derived", () => {
    expect(otherReadings(iran)).toEqual([
      { serviceHoursOffPerDay: "courseNotes" },
      { lashesOffPerDay: "courseNotes" },
      { lashesOffPerDay: "courseNotes", serviceHoursOffPerDay: "courseNotes" },
    ])
  })
})
