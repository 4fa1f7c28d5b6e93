import { type Day, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"
import { jalali } from "../../src/calendar/jalali.ts"
import { otherPunishments } from "../../src/case-file/sentence.ts"
import { imprisonmentKinds } from "../../src/facts/release/sentence.ts"
import { day } from "./test-jurisdiction.ts"

/** A case file as a person writes it. */
export type Document = { readonly [name: string]: unknown }

const written = (value: number): string => formatDay(jalali, value as Day)

/** Some of the fields, none of them twice; which ones are left out is part of the value. */
const some = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<{ [name: string]: unknown }>

const term = (maximumMonths: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: maximumMonths }).map((months) => `${months}m`),
    fc
      .record({
        years: fc.integer({ min: 0, max: 3 }),
        months: fc.integer({ min: 0, max: 11 }),
        days: fc.nat(29),
      })
      .filter(({ days, months, years }) => days + months + years > 0),
    fc.integer({ min: 1, max: 120 }).map((days) => `${days} روز`),
  )

const longTerm = fc.integer({ min: 13, max: 20 }).map((years) => `${years}y`)

const punishments = some({
  imprisonment: fc.oneof(
    {
      weight: 5,
      arbitrary: some({
        kind: fc.constantFrom(
          ...imprisonmentKinds.filter((kind) => kind !== "life"),
          "tazir",
          "tazir",
          "tazir",
        ),
        term: fc.oneof(
          fc.integer({ min: 2, max: 140 }).map((months) => `${months}m`),
          longTerm,
        ),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "life" }) },
  ),
  lashes: fc.record({ kind: fc.constantFrom("tazir", "hadd"), count: fc.integer({ min: 1, max: 99 }) }),
  fine: fc.integer({ min: 0, max: 900_000_000 }),
  dailyFineDays: fc.integer({ min: 1, max: 360 }),
  serviceHours: fc.integer({ min: 1, max: 540 }),
  supervision: term(24),
  dismissal: fc.oneof(fc.constant("permanent"), term(60)),
  others: fc.array(
    fc.record({ kind: fc.constantFrom(...otherPunishments), term: term(60) }, { requiredKeys: ["kind"] }),
    { maxLength: 2 },
  ),
})

const complainant = fc.oneof(
  some({ waived: fc.boolean(), conditional: fc.constant(false) }),
  some({
    waived: fc.boolean(),
    conditional: fc.constant(true),
    conditionMet: fc.boolean(),
    conditionControllable: fc.boolean(),
  }),
)

const sentence = (begin: number, offset: number) =>
  some({
    offence: fc.constantFrom("fraud", "theft.tazir", "embezzlement"),
    attempted: fc.boolean(),
    intentional: fc.boolean(),
    amount: fc.oneof(fc.nat(5_000_000_000), fc.constant("۸۰٬۰۰۰٬۰۰۰")),
    offenceDay: fc.constant(written(begin)),
    judgmentDay: fc.constant(written(begin + offset)),
    finalityDay: fc.constant(written(begin + offset + 20)),
    statutory: some({ minimum: fc.constantFrom("1m", "6m", "1y"), maximum: fc.constantFrom("2y", "10y") }),
    punishments,
    appeal: some({ prosecutorAppealed: fc.boolean(), waivedInTime: fc.boolean() }),
    complainants: fc.array(complainant, { maxLength: 3 }),
    damages: some({
      awarded: fc.integer({ min: 1, max: 9_000_000 }),
      paid: fc.nat(9_000_000),
      arranged: fc.boolean(),
      settledDay: fc.constant(written(begin + offset + 40)),
    }),
  })

const event = (begin: number, sentences: ReadonlyArray<string>) =>
  fc
    .record({
      kind: fc.constantFrom(
        "commutation",
        "acceptanceOfJudgment",
        "mitigationAfterWaiver",
        "pardon",
        "waiver",
        "repeal",
        "limitation",
      ),
      day: fc.integer({ min: begin, max: begin + 900 }).map(written),
      sentence: fc.constantFrom(...sentences),
      change: fc.constantFrom(
        { term: "1d" },
        { reduction: "1d" },
        { fine: 0 },
        { lashes: 0 },
        { term: "1d", fine: 0, lashes: 0 },
        {},
      ),
      grace: fc.constantFrom({ scope: "individual" }, { scope: "collective" }, {}),
    })
    .map(({ change, grace, ...fields }) => ({
      ...fields,
      ...(["pardon", "waiver", "repeal", "limitation"].includes(fields.kind) ? {} : change),
      ...(["pardon", "commutation"].includes(fields.kind) ? grace : {}),
    }))

/** Stretches of days after a day that do not touch each other. */
const apart = (begin: number) =>
  fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 60 }), length: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 4,
    })
    .map((steps) => {
      let reached = begin
      return steps.map(({ gap, length }) => {
        const from = reached + gap
        reached = from + length
        return { from, to: reached }
      })
    })

const custody = (begin: number, commitment: number) =>
  apart(commitment).chain((away) =>
    some({
      accused: fc.constant(false),
      commitmentDay: fc.constant(written(commitment)),
      detention: fc.array(
        fc
          .record({ from: fc.integer({ min: begin, max: commitment - 1 }), length: fc.nat(90) })
          .map(({ from, length }) => ({
            from: written(from),
            to: written(Math.min(from + length, commitment)),
          })),
        { maxLength: 4 },
      ),
      escapes: fc.constant(
        away
          .filter((_, index) => index % 2 === 0)
          .map(({ from, to }) => ({ from: written(from), to: written(to) })),
      ),
      furloughs: fc.constant(
        away
          .filter((_, index) => index % 2 === 1)
          .map(({ from, to }) => ({ start: written(from), days: to - from, kind: "ordinary" })),
      ),
    }),
  )

const truth = fc.oneof(
  fc.boolean(),
  fc.record({
    value: fc.boolean(),
    document: fc.constant("گزارش شمارهٔ ۱۲"),
    issuer: fc.constant("headOfPrison"),
  }),
)

const person = some({
  birthDay: fc.constantFrom("1350/01/01", { value: "1362/12/29", document: "شناسنامه" }),
  sex: fc.constantFrom("male", "female"),
  incurablyIll: truth,
  givenBirth: fc.constant(true),
  childBirthDay: fc.constant("1400/01/01"),
  conditionalReleaseUsed: truth,
  earlierConvictions: fc.array(
    some({
      degree: fc.integer({ min: 1, max: 8 }),
      intentional: fc.boolean(),
      executedDay: fc.constantFrom("1390/01/01", "1391/12/30"),
    }),
    { maxLength: 3 },
  ),
})

const reports = some({
  goodConduct: truth,
  ownConsent: truth,
  creditPoints: fc.nat(500),
  releasePeriod: term(60),
  suspensionScope: fc.constantFrom("whole", "part"),
  executedTerm: fc.constantFrom("6m", "1y"),
})

const begins = fc.integer({ min: day("1393/01/01"), max: day("1400/01/01") })

const ids = ["a", "b", "c"]

/** Case files that hold nothing impossible, with any of their parts left out. */
export const documents: fc.Arbitrary<Document> = begins.chain((begin) =>
  fc.integer({ min: 0, max: 3 }).chain((count) => {
    const named = ids.slice(0, count)
    const commitment = begin + 400
    return fc
      .record({
        id: fc.constant("case-1"),
        kind: fc.constant("prisoner"),
        person,
        sentences: fc.tuple(...named.map((_, index) => sentence(begin, 60 + 30 * index))),
        custody: custody(begin, commitment),
        events: count === 0 ? fc.constant([]) : fc.array(event(commitment, named), { maxLength: 4 }),
        reports,
      })
      .map((fields) => ({
        ...fields,
        sentences: fields.sentences.map((entry, index) => ({ ...entry, id: named[index] })),
      }))
      .chain((whole) =>
        fc
          .subarray(["person", "sentences", "custody", "events", "reports"])
          .map((left) =>
            Object.fromEntries(
              Object.entries(whole).filter(([name]) => !left.includes(name) || name === "sentences"),
            ),
          ),
      )
  }),
)
