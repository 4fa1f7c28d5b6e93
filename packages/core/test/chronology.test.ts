import type { Chronology } from "@bazgasht/core/case-file"
import { openingSchema, wageScheduleSchema, waitingListSchema } from "@bazgasht/core/employment"
import { placementRoundSchema } from "@bazgasht/core/placement"
import { allocationRunSchema, caseFileSchema } from "@bazgasht/core/release"
import {
  cyclePlanFileSchema,
  decodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyFileSchema,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { classifiedFields, dayFields, knownOnItsDay } from "@bazgasht/properties/day-fields"
import { type Day, dayFact, type FactNode, type History, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { wageScheduleTimes } from "../src/employment/decisions/wage-rate/wage-schedule.ts"
import { waitingListTimes } from "../src/employment/decisions/waiting-list/waiting-list.ts"
import { openingTimes } from "../src/employment/model/opening-schema.ts"
import { placementRoundTimes } from "../src/employment/model/placement-round.ts"
import { allocationRunTimes } from "../src/release/model/allocation-run.ts"
import { caseFileTimes } from "../src/release/model/case-file.ts"
import { cyclePlanTimes } from "../src/support/decisions/cycle/plan.ts"
import { familyFileTimes } from "../src/support/model/family-file.ts"
import { ruritania } from "./country/ruritania.ts"
import { families } from "./support/arbitrary-family.ts"
import { familyJurisdiction } from "./support/family-jurisdiction.ts"
import { day } from "./test-jurisdiction.ts"

describe("every field of a file that holds a day", () => {
  const own: ReadonlyArray<FactNode> = [
    dayFact({ id: "ownDay", label: text("روز", "day"), issuer: "court", evidence: text("سند", "paper") }),
  ]
  const { familyFile, support } = familyJurisdiction
  const wide = { ...ruritania, familyFile, reportedFacts: own }
  const { calendar } = wide.pack

  it.each([
    ["a prisoner", caseFileSchema(wide), caseFileTimes(wide)],
    ["an opening", openingSchema(wide), openingTimes(wide)],
    ["a family", familyFileSchema({ ...wide, support }), familyFileTimes(wide)],
    ["a placement round", placementRoundSchema(wide), placementRoundTimes(wide)],
    ["an allocation run", allocationRunSchema(wide), allocationRunTimes],
    ["the plan of a cycle", cyclePlanFileSchema(wide), cyclePlanTimes],
    ["a wage schedule", wageScheduleSchema(calendar), wageScheduleTimes],
    ["a waiting list", waitingListSchema(), waitingListTimes],
  ])("of %s says what it has to do with time", (_, schema, times) => {
    const days = dayFields(schema, calendar)
    expect(days.length).toBeGreaterThan(1)
    expect([...classifiedFields(times)].toSorted()).toEqual([...days].toSorted())
  })
})

const written = (value: number): Day => value as Day

/** What a file says by a day, in plain data: the facts of the day, of each day before it, and what is announced. */
const said = (history: History) => history.map(({ facts, from }) => ({ from, facts }))

const ofFamily = (file: FamilyFile, today: Day) => {
  const { facts, history = [], members } = familyCase(file, familyJurisdiction, today)
  return {
    facts,
    history: said(history),
    members: members.map((member) => ({
      person: member.person,
      facts: member.facts,
      history: said(member.history ?? []),
    })),
  }
}

const daysAround = fc.integer({ min: day("1393/06/01"), max: day("1403/06/01") }).map(written)
const laterBy = fc.integer({ min: 1, max: 2_000 })

const appended = <A>(list: ReadonlyArray<A> | undefined, entry: A): ReadonlyArray<A> | undefined =>
  list === undefined ? undefined : [...list, entry]

/** Exact optional fields: what is `undefined` is not there. */
const withoutUndefined = (value: object): FamilyFile => JSON.parse(JSON.stringify(value)) as FamilyFile

describe("Law 1: what a file dates after a day", () => {
  it("of a family says nothing of that day: members, custody, covers, suspensions", () => {
    fc.assert(
      fc.property(families, daysAround, laterBy, (document, today, by) => {
        const file = Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction))
        const later = written(today + by)
        const joined = file.household && {
          ...file.household,
          members: appended(file.household.members, { person: "later", relation: "child", joined: later }),
        }
        const grown = withoutUndefined({
          ...file,
          household: joined,
          custody: appended(file.custody, { from: later }),
          otherCovers: appended(file.otherCovers, { payer: "reliefCommittee", kind: "cash", from: later }),
        })
        expect(ofFamily(grown, today)).toEqual(ofFamily(file, today))
      }),
      { numRuns: runs(200, { least: 60 }) },
    )
  })

  it("of a member or a custody that ends later is open until then", () => {
    const file = Result.getOrThrow(
      decodeFamilyFile(
        {
          id: "family-1",
          kind: "family",
          household: {
            members: [
              { person: "p1", relation: "spouse", roles: ["head"], joined: "1390/01/01", left: "1404/01/01" },
            ],
          },
          custody: [{ from: "1402/01/01", to: "1404/01/01" }],
          otherCovers: [{ payer: "reliefCommittee", kind: "cash", from: "1402/06/01", to: "1404/01/01" }],
        },
        familyJurisdiction,
      ),
    )
    const { facts } = familyCase(file, familyJurisdiction, day("1403/01/01"))
    expect(facts["memberships"]).toMatchObject([{ hasLeft: false }])
    expect(facts["custodyEpisodes"]).toEqual([{ from: day("1402/01/01"), ended: false }])
    expect(facts["otherCovers"]).toMatchObject([{ ended: false }])
    expect(familyCase(file, familyJurisdiction, day("1404/01/01")).facts["custodyEpisodes"]).toEqual([
      { from: day("1402/01/01"), to: day("1404/01/01"), ended: true },
    ])
  })
})

describe("Law 3: what the file says became known", () => {
  it("is the end that was announced of what lasts: a custody, a membership, a cover", () => {
    const family = (known: object) =>
      Result.getOrThrow(
        decodeFamilyFile(
          {
            id: "family-1",
            kind: "family",
            household: {
              members: [
                { person: "p1", relation: "spouse", roles: ["head"], joined: "1390/01/01" },
                {
                  person: "p2",
                  relation: "child",
                  roles: [],
                  joined: "1395/01/01",
                  left: "1404/12/01",
                  ...known,
                },
              ],
            },
            custody: [{ from: "1404/04/12", to: "1404/12/01", ...known }],
            otherCovers: [
              { payer: "reliefCommittee", kind: "cash", from: "1404/05/01", to: "1404/12/01", ...known },
            ],
          },
          familyJurisdiction,
        ),
      )
    const announced = family({ endKnown: "1404/09/01" })
    const lists = ["custodyEpisodes", "memberships", "otherCovers"] as const
    const seen = (file: ReturnType<typeof family>, today: string) => {
      const { facts, history = [] } = familyCase(file, familyJurisdiction, day(today))
      return [lists.map((list) => facts[list]), history.filter(({ from }) => from > day(today)).length]
    }
    // Until it is announced nobody knows of it, and the entry is there all the same; then it is looked ahead to, and comes on its day.
    expect(seen(announced, "1404/08/30")).toEqual(seen(family({}), "1404/08/30"))
    expect(seen(announced, "1404/09/01")).toEqual([seen(family({}), "1404/09/01")[0], 1])
    expect(seen(announced, "1404/12/01")).toEqual(seen(family({}), "1404/12/01"))
  })

  it("is what it would be without a word about it, where everything became known on its own day", () => {
    let said = 0
    const same = <A extends object>(
      file: A,
      times: Chronology,
      of: (file: A, today: Day) => unknown,
      today: Day,
    ) => {
      const known = knownOnItsDay(file, times) as A
      if (JSON.stringify(known) !== JSON.stringify(file)) said++
      expect(of(known, today)).toEqual(of(file, today))
    }
    fc.assert(
      fc.property(families, daysAround, (document, today) => {
        const family = Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction))
        same(family, familyFileTimes(familyJurisdiction), ofFamily, today)
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
    expect(said).toBeGreaterThan(0)
  })
})
