import { type Chronology, caseFileTimes } from "@bazgasht/core/case-file"
import { workFacts, workHistory } from "@bazgasht/core/employment"
import { type CaseFile, caseFileOn, caseFileSchema, decodeCaseFile } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import { classifiedFields, dayFields, knownOnItsDay } from "@bazgasht/properties/day-fields"
import type { Day, History } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { IranianCaseFile } from "../../src/case-file/law.ts"
import { documents } from "./arbitrary-document.ts"
import { day, jurisdiction } from "./test-jurisdiction.ts"

describe("every field of a prisoner's file that holds a day", () => {
  it("says what it has to do with time", () => {
    const days = dayFields(caseFileSchema(jurisdiction), jurisdiction.pack.calendar)
    expect(days.length).toBeGreaterThan(20)
    expect([...classifiedFields(caseFileTimes(jurisdiction))].toSorted()).toEqual([...days].toSorted())
  })
})

const written = (value: number): Day => value as Day

/** What a file says by a day, in plain data: the facts of the day, of each day before it, and what is announced. */
const said = (history: History) => history.map(({ facts, from }) => ({ from, facts }))

const ofPrisoner = (file: CaseFile, today: Day) => ({
  facts: workFacts(file, jurisdiction, today),
  history: said(workHistory(file, jurisdiction, today)),
})

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

type DraftFile = Draft<IranianCaseFile>

it("gives a prisoner the same facts on a day and over the days", () => {
  fc.assert(
    fc.property(documents, daysAround, (document, today) => {
      const file = Result.getOrThrow(decodeCaseFile(document, jurisdiction))
      expect(workHistory(file, jurisdiction, today).findLast(({ from }) => from <= today)?.facts).toEqual(
        workFacts(file, jurisdiction, today),
      )
    }),
    { numRuns: runs(200) },
  )
})

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
          withoutUndefined(add(file as IranianCaseFile as DraftFile, written(today + days))),
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

  it("is the end that was announced of a detention or an escape", () => {
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
      fc.property(files, daysAround, (prisoner, today) => {
        same(prisoner, caseFileTimes(jurisdiction), ofPrisoner, today)
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
    expect(said).toBeGreaterThan(0)
  })

  it("keeps what a day cannot date: a value with no day counts from the beginning", () => {
    expect(workHistory(of([]), jurisdiction, day("1403/06/01"))[0]?.facts["imposedTerm"]).toBeUndefined()
  })
})
