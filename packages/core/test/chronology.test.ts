import {
  allocationRunSchema,
  type CaseFile,
  caseFileOn,
  caseFileSchema,
  cyclePlanFileSchema,
  decodeCaseFile,
  decodeFamilyFile,
  type FamilyFile,
  familyCase,
  familyFileSchema,
  openingSchema,
  placementRoundSchema,
  wageScheduleSchema,
  waitingListSchema,
  workFacts,
  workHistory,
} from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import { type Calendar, type Day, dayFact, type FactNode, type History, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Chronology } from "../src/case-file/chronology.ts"
import { wageScheduleTimes } from "../src/employment/decisions/wage-rate/wage-schedule.ts"
import { waitingListTimes } from "../src/employment/decisions/waiting-list/waiting-list.ts"
import { openingTimes } from "../src/employment/model/opening.ts"
import { placementRoundTimes } from "../src/employment/model/placement-round.ts"
import { allocationRunTimes } from "../src/release/model/allocation-run.ts"
import { caseFileTimes } from "../src/release/model/case-file.ts"
import { cyclePlanTimes } from "../src/support/decisions/cycle/plan.ts"
import { familyFileTimes } from "../src/support/model/family-file.ts"
import { documents } from "./arbitrary-document.ts"
import { employmentJurisdiction } from "./employment/employment-jurisdiction.ts"
import { families } from "./support/arbitrary-family.ts"
import { familyJurisdiction } from "./support/family-jurisdiction.ts"
import { day, jurisdiction } from "./test-jurisdiction.ts"

/** The fields of a schema that hold days, by their paths: `custody.escapes[].from`. What a document says of a value is no field of its own. */
const dayFields = (schema: Schema.Constraint, calendar: Calendar): ReadonlyArray<string> => {
  const found: Array<string> = []
  const visit = (of: Schema.Constraint, path: string): void => {
    if ("fields" in of) {
      for (const [name, field] of Object.entries(of.fields as Schema.Struct.Fields))
        visit(field as Schema.Constraint, path === "" ? name : `${path}.${name}`)
      return
    }
    if ("members" in of) {
      const [bare] = of.members as ReadonlyArray<Schema.Constraint>
      if (bare !== undefined) visit(bare, path)
      return
    }
    if (of.ast._tag === "Arrays" && "value" in of) {
      visit(of.value as Schema.Constraint, `${path}[]`)
      return
    }
    if ("schema" in of) {
      visit(of.schema as Schema.Constraint, path)
      return
    }
    const decoded = (written: unknown) =>
      Schema.decodeUnknownResult(of as Schema.Codec<unknown, unknown>)(written)
    const read = (written: unknown): boolean => Result.isSuccess(decoded(written))
    const [one, none] = [
      decoded(calendar.id === "gregorian" ? "2024/05/01" : "1403/02/01"),
      decoded("مردادماه"),
    ]
    const isWritten = Result.isSuccess(one) && Number.isSafeInteger(one.success) && Result.isFailure(none)
    // What an office keeps as JSON holds days as whole numbers, which alone may lie before 1970.
    if (isWritten || (read(-1) && !read(0.5))) found.push(path)
  }
  visit(schema, "")
  return found
}

/** The fields that a chronology says something of as days. */
const classified = (times: Chronology, path = ""): ReadonlyArray<string> =>
  Object.entries(times).flatMap(([name, time]) => {
    const here = path === "" ? name : `${path}.${name}`
    if (time.time === "part") return classified(time.of, here)
    if (time.time === "list") return classified(time.of, `${here}[]`)
    return time.time === "reported" && time.day === undefined ? [] : [here]
  })

describe("every field of a file that holds a day", () => {
  const own: ReadonlyArray<FactNode> = [
    dayFact({ id: "ownDay", label: text("روز", "day"), issuer: "court", evidence: text("سند", "paper") }),
  ]
  const wide = { ...employmentJurisdiction, lunarCalendar: jurisdiction.pack.calendar, reportedFacts: own }
  const { calendar } = wide.pack

  it.each([
    ["a prisoner", caseFileSchema(wide), caseFileTimes(wide)],
    ["an opening", openingSchema(wide), openingTimes],
    ["a family", familyFileSchema({ ...wide, support: familyJurisdiction.support }), familyFileTimes(wide)],
    ["a placement round", placementRoundSchema(wide), placementRoundTimes],
    ["an allocation run", allocationRunSchema(wide), allocationRunTimes],
    ["the plan of a cycle", cyclePlanFileSchema(wide), cyclePlanTimes],
    ["a wage schedule", wageScheduleSchema(calendar), wageScheduleTimes],
    ["a waiting list", waitingListSchema(), waitingListTimes],
  ])("of %s says what it has to do with time", (_, schema, times) => {
    const days = dayFields(schema, calendar)
    expect(days.length).toBeGreaterThan(1)
    expect([...classified(times)].toSorted()).toEqual([...days].toSorted())
  })
})

const written = (value: number): Day => value as Day

/** What a file says by a day, in plain data: the facts of the day, of each day before it, and what is announced. */
const said = (history: History) => history.map(({ facts, from }) => ({ from, facts }))

const ofPrisoner = (file: CaseFile, today: Day) => ({
  facts: workFacts(file, jurisdiction, today),
  history: said(workHistory(file, jurisdiction, today)),
})

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

/** A file in the making, in which a part may be `undefined` until it is written down. */
type Draft<A> = A extends boolean | number | string
  ? A
  : A extends ReadonlyArray<infer Entry>
    ? ReadonlyArray<Draft<Entry>>
    : A extends object
      ? { readonly [Name in keyof A]: Draft<A[Name]> | undefined }
      : A

type DraftFile = Draft<CaseFile>

/** Ways in which something that is dated later is written into a prisoner's file; a list that is not stated stays unknown. */
const laterEntries: Record<string, (file: DraftFile, later: Day) => DraftFile> = {
  "a commutation": (file, later) => ({
    ...file,
    events: appended(file.events, {
      kind: "commutation",
      day: later,
      sentence: "a",
      reduction: { months: 1, days: 0 },
    }),
  }),
  "a pardon": (file, later) => ({
    ...file,
    events: appended(file.events, { kind: "pardon", day: later, sentence: "a" }),
  }),
  // An empty list of sentences says that nothing was judged or will be; that of a file with a later judgment does not.
  "a sentence": (file, later) => ({
    ...file,
    sentences:
      file.sentences?.length === 0
        ? file.sentences
        : appended(file.sentences, {
            id: "later",
            offence: "fraud",
            judgmentDay: later,
            punishments: { imprisonment: { kind: "tazir", term: { months: 300, days: 0 } } },
          }),
  }),
  "a waiver": (file, later) => ({
    ...file,
    sentences: file.sentences?.map((sentence) => ({
      ...sentence,
      complainants: sentence.complainants?.map((complainant) =>
        complainant.waived === false
          ? { ...complainant, waived: true, waiverDay: later, conditionMet: true }
          : complainant,
      ),
    })),
  }),
  "an escape": (file, later) => ({
    ...file,
    custody: file.custody && { ...file.custody, escapes: appended(file.custody.escapes, { from: later }) },
  }),
  "a furlough": (file, later) => ({
    ...file,
    custody: file.custody && {
      ...file.custody,
      furloughs: appended(file.custody.furloughs, { start: later, days: 5 as never, kind: "ordinary" }),
    },
  }),
  "a detention": (file, later) => ({
    ...file,
    custody: file.custody && {
      ...file.custody,
      detention: appended(file.custody.detention, { from: later, to: written(later + 3) }),
    },
  }),
  "a report": (file, later) => ({
    ...file,
    reports:
      file.reports?.["socialWorkerOpinion"] === undefined
        ? { ...file.reports, socialWorkerOpinion: { value: true, day: later } }
        : file.reports,
  }),
  "a finality": (file, later) => ({
    ...file,
    sentences: file.sentences?.map((sentence) =>
      sentence.finalityDay === undefined ? { ...sentence, finalityDay: later } : sentence,
    ),
  }),
  "a debt of an act": (file, later) => ({
    ...file,
    debts: appended(file.debts, { id: "later", kind: "diyah", diyahActDay: later }),
  }),
  "a payment": (file, later) =>
    ofDebts(file, (debt) => ({
      ...debt,
      payments: appended(debt.payments, { day: later, amount: 9 as never }),
    })),
  "a concession": (file, later) =>
    ofDebts(file, (debt) => ({
      ...debt,
      concessions: appended(debt.concessions, { day: later, amount: 9 as never, of: "whole" }),
    })),
  "money received": (file, later) =>
    ofDebts(file, (debt) => ({
      ...debt,
      funding: appended(debt.funding, { received: later, amount: 9 as never, source: "loan" }),
    })),
  "a certificate": (file, later) => ({
    ...file,
    work: file.work && {
      ...file.work,
      certificates: appended(file.work.certificates, { occupation: "7531" as never, on: later }),
    },
  }),
}

const ofDebts = (
  file: DraftFile,
  change: (debt: NonNullable<DraftFile["debts"]>[number]) => NonNullable<DraftFile["debts"]>[number],
): DraftFile => ({ ...file, debts: file.debts?.map(change) })

/** Files with debts and work beside what is drawn, of which each list is stated. */
const files = documents
  .map((document) => ({
    ...document,
    debts: [{ id: "dower", kind: "dower", judgmentSum: 1_000, concessions: [], payments: [], funding: [] }],
    work: { certificates: [] },
  }))
  .map((document) => Result.getOrThrow(decodeCaseFile(JSON.parse(JSON.stringify(document)), jurisdiction)))
  .map(withoutUndefined)

/** Exact optional fields: what is `undefined` is not there. */
function withoutUndefined(value: object): CaseFile {
  return JSON.parse(JSON.stringify(value)) as CaseFile
}

describe("Law 1: what a file dates after a day", () => {
  it.each(Object.entries(laterEntries))("%s: says nothing of that day", (_, add) => {
    const { lastDay } = jurisdiction.pack.calendar
    let changed = 0
    fc.assert(
      fc.property(files, daysAround, laterBy, laterBy, (file, today, by, otherBy) => {
        const [one, other] = [by, otherBy].map((days) =>
          withoutUndefined(add(file as DraftFile, written(today + days))),
        )
        if (one === undefined || other === undefined) return
        const before = ofPrisoner(file, today)
        expect(ofPrisoner(one, today)).toEqual(before)
        expect(ofPrisoner(other, today)).toEqual(before)
        const [then, without] = [one, file].map((of) => JSON.stringify(ofPrisoner(of, lastDay)))
        if (then !== without) changed++
      }),
      { numRuns: runs(100, { least: 40 }) },
    )
    // Later it does say something: the law is not held by saying nothing at all.
    expect(changed).toBeGreaterThan(0)
  })

  it("does not change what was by being altered or left out", () => {
    fc.assert(
      fc.property(files, daysAround, (file, today) => {
        const was = caseFileOn(file, jurisdiction, today)
        expect(workFacts(was, jurisdiction, today)).toEqual(workFacts(file, jurisdiction, today))
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
  })

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
        }) as unknown as FamilyFile
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

describe("a file whose first judgment comes later", () => {
  it("leaves open until then what will be judged, as a file does that says nothing of sentences", () => {
    const sentences = [{ offence: "fraud", judgmentDay: "1403/10/01", punishments: {} }]
    const read = (parts: object): CaseFile =>
      Result.getOrThrow(
        decodeCaseFile({ id: "case-1", kind: "prisoner", events: [], ...parts }, jurisdiction),
      )
    const before = day("1403/05/01")
    expect(workFacts(read({ sentences }), jurisdiction, before)).toEqual(
      workFacts(read({}), jurisdiction, before),
    )
  })
})

type Part = { readonly [field: string]: unknown }

/** The file, in which every entry with a day says that it became known on that day, and its end when it came. */
const knownOnItsDay = (part: object, times: Chronology): Part => {
  const fields = Object.entries(part as Part)
  const dayOf = (value: unknown): number =>
    typeof value === "object" && value !== null && "value" in value ? Number(value.value) : Number(value)
  const daysOf = (time: "dates" | "ends"): ReadonlyArray<number> =>
    fields.flatMap(([name, value]) => (times[name]?.time === time ? [dayOf(value)] : []))
  const [own, end] = [daysOf("dates"), daysOf("ends")]
  const inner = fields.map(([name, value]) => {
    const time = times[name]
    if (time?.time === "part") return [name, knownOnItsDay(value as object, time.of)]
    return time?.time === "list"
      ? [name, (value as ReadonlyArray<object>).map((entry) => knownOnItsDay(entry, time.of))]
      : [name, value]
  })
  return {
    ...Object.fromEntries(inner),
    ...("known" in times && own.length > 0 ? { known: Math.max(...own) } : {}),
    ...("endKnown" in times && end.length > 0 ? { endKnown: Math.max(...end) } : {}),
  }
}

describe("Law 3: what the file says became known", () => {
  const of = (events: ReadonlyArray<unknown>): CaseFile =>
    Result.getOrThrow(
      decodeCaseFile(
        {
          id: "case-1",
          kind: "prisoner",
          sentences: [
            { judgmentDay: "1400/01/01", punishments: { imprisonment: { kind: "tazir", term: "9y" } } },
          ],
          custody: { commitmentDay: "1400/01/01", detention: [], escapes: [] },
          events,
        },
        jurisdiction,
      ),
    )
  const six = { months: 72, days: 0 }
  const nine = { months: 108, days: 0 }
  const termsOf = (file: CaseFile, today: string) =>
    workHistory(file, jurisdiction, day(today)).map(({ facts, from }) => [from, facts["imposedTerm"]])

  it("is announced until its day, and counts from then", () => {
    const file = of([{ kind: "commutation", day: "1403/10/01", term: "6y", known: "1403/07/01" }])
    expect(workFacts(file, jurisdiction, day("1403/08/01"))["imposedTerm"]).toEqual(nine)
    expect(termsOf(file, "1403/08/01").at(-1)).toEqual([day("1403/10/01"), six])
    expect(termsOf(file, "1403/06/01").at(-1)).toEqual([day("1400/01/01"), nine])
    expect(workFacts(file, jurisdiction, day("1403/10/01"))["imposedTerm"]).toEqual(six)
  })

  it("is no part of an earlier day where it came to light later", () => {
    const file = of([{ kind: "commutation", day: "1402/10/01", term: "6y", known: "1403/07/01" }])
    expect(workFacts(file, jurisdiction, day("1403/06/01"))["imposedTerm"]).toEqual(nine)
    expect(workFacts(file, jurisdiction, day("1403/07/01"))["imposedTerm"]).toEqual(six)
    // It counts from its own day once it is known.
    expect(termsOf(file, "1403/07/01").at(-1)).toEqual([day("1402/10/01"), six])
  })

  it("is the end that was announced of what lasts: a custody, a membership, a cover, a detention, an escape", () => {
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

    const prisoner = (known: object) =>
      Result.getOrThrow(
        decodeCaseFile(
          {
            id: "case-1",
            kind: "prisoner",
            custody: {
              commitmentDay: "1403/01/01",
              detention: [{ from: "1402/01/01", to: "1402/12/01", ...known }],
              escapes: [{ from: "1404/01/01", to: "1404/02/01", ...known }],
            },
          },
          jurisdiction,
        ),
      )
    const custodyOn = (known: object, today: string) =>
      caseFileOn(prisoner(known), jurisdiction, day(today)).custody
    for (const today of ["1402/06/01", "1402/12/01", "1404/01/15", "1404/02/01"])
      for (const known of [{ endKnown: "1402/01/01" }, { known: "1401/12/01" }])
        expect(custodyOn(known, today)).toEqual(custodyOn({}, today))
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
      fc.property(files, families, daysAround, (prisoner, document, today) => {
        same(prisoner, caseFileTimes(jurisdiction), ofPrisoner, today)
        const family = Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction))
        same(family, familyFileTimes(familyJurisdiction), ofFamily, today)
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
    expect(said).toBeGreaterThan(0)
  })

  it("keeps what a day cannot date: a value with no day counts from the beginning", () => {
    expect(workHistory(of([]), jurisdiction, day("1403/06/01"))[0]?.facts["imposedTerm"]).toBeUndefined()
  })
})
