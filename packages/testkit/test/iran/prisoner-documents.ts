import { jalali, offences } from "@bazgasht/iran"
import { debtKinds, imprisonmentKinds } from "@bazgasht/iran/facts"
import { type Day, formatDay } from "@bazgasht/rules"
import * as fc from "fast-check"

/** A case file as a person writes it. */
export type Document = { readonly [name: string]: unknown }

const written = (day: number): string => formatDay(jalali, day as Day)

/** Some of the fields; which ones are left out is part of the value. */
const some = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Document>

const term = fc.constantFrom("45d", "3m", "1y", "4y", "7y", "12y", "30y")

const imprisonment = fc.oneof(
  { weight: 4, arbitrary: some({ kind: fc.constant("tazir"), term }) },
  {
    weight: 1,
    arbitrary: some({ kind: fc.constantFrom(...imprisonmentKinds.filter((kind) => kind !== "life")), term }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "life" }) },
)

/** Fines only, lashes only, imprisonment of every kind, and what is left open of each. */
const punishments = some({
  imprisonment,
  lashes: fc.oneof(
    fc.record({ count: fc.constantFrom(10, 50, 80) }),
    fc.record({ kind: fc.constantFrom("tazir", "hadd"), count: fc.constantFrom(10, 50, 80) }),
  ),
  fine: fc.constantFrom(0, 5_000_000, 100_000_000, 900_000_000),
  dailyFineDays: fc.constant(60),
  serviceHours: fc.constant(200),
})

const complainant = (begin: number) =>
  fc.oneof(
    some({ waived: fc.constant(false) }),
    some({
      waived: fc.constant(true),
      waiverDay: fc.constant(written(begin + 90)),
      conditional: fc.boolean(),
    }),
  )

const sentence = (begin: number) =>
  some({
    offence: fc.constantFrom("fraud", "theft.tazir", "embezzlement", ...offences.map(({ code }) => code)),
    attempted: fc.boolean(),
    intentional: fc.boolean(),
    organised: fc.boolean(),
    amount: fc.constantFrom(50_000_000, 100_000_000, 5_000_000_000),
    counts: fc.constant(1),
    offenceDay: fc.constant(written(begin)),
    judgmentDay: fc.constant(written(begin + 60)),
    finalityDay: fc.constant(written(begin + 80)),
    statutory: fc.oneof(
      fc.constant({ imprisonment: false }),
      some({ minimum: fc.constantFrom("91d", "1y"), maximum: fc.constantFrom("2y", "10y") }),
    ),
    punishments,
    inAbsence: fc.boolean(),
    appeal: some({
      prosecutorAppealed: fc.boolean(),
      complainantAppealed: fc.boolean(),
      waivedInTime: fc.boolean(),
      mitigationRequested: fc.boolean(),
    }),
    complainants: fc.array(complainant(begin), { maxLength: 2 }),
    damages: fc.oneof(
      fc.constant({ awarded: 0 }),
      some({
        awarded: fc.constant(9_000_000),
        paid: fc.constantFrom(0, 9_000_000),
        arranged: fc.boolean(),
        ableToPay: fc.boolean(),
      }),
    ),
  })

const event = (begin: number, sentences: ReadonlyArray<string>) =>
  fc.oneof(
    fc.record({
      kind: fc.constantFrom("commutation", "acceptanceOfJudgment"),
      day: fc.constant(written(begin + 200)),
      sentence: fc.constantFrom(...sentences),
    }),
    fc.record({
      kind: fc.constantFrom("commutation", "acceptanceOfJudgment"),
      day: fc.constant(written(begin + 210)),
      sentence: fc.constantFrom(...sentences),
      reduction: fc.constant("5d"),
    }),
    fc.record({
      kind: fc.constantFrom("pardon", "waiver", "repeal"),
      day: fc.constant(written(begin + 220)),
      sentence: fc.constantFrom(...sentences),
    }),
  )

const custody = (begin: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant({ accused: true }) },
    {
      weight: 4,
      arbitrary: some({
        accused: fc.constant(false),
        commitmentDay: fc.constant(written(begin + 100)),
        detention: fc.constantFrom([], [{ from: written(begin + 10), to: written(begin + 20) }]),
        escapes: fc.constantFrom([], [{ from: written(begin + 150) }]),
        furloughs: fc.constantFrom(
          [],
          [{ start: written(begin + 300) }],
          [{ start: written(begin + 300), kind: "ordinary" }],
        ),
      }),
    },
  )

const truths = (...names: ReadonlyArray<string>) =>
  some(Object.fromEntries(names.map((name) => [name, fc.boolean()])))

const person = fc
  .tuple(
    truths("incurablyIll", "unableToPayFine", "effectiveRecord", "conditionalReleaseUsed", "pregnant"),
    some({
      birthDay: fc.constant("1350/01/01"),
      sex: fc.constantFrom("male", "female"),
      earlierConvictions: fc.constantFrom([], [{}], [{ degree: 6 }, {}]),
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }))

const reports = truths(
  "goodConduct",
  "noReoffendingExpected",
  "reformExpected",
  "mitigatingGround",
  "suitableSecurity",
  "activityUndertaking",
  "ownConsent",
  "definedPlace",
  "prisonRulesKept",
  "programmeParticipation",
  "creditPointsEarned",
  "urgentRelativeEvent",
  "guiltFound",
  "withinBandOf1404",
  "newOffenceInCustody",
)

const debt = fc
  .tuple(
    some({ kind: fc.constantFrom(...debtKinds), payments: fc.constant([]), concessions: fc.constant([]) }),
    truths("heldForDebt", "final", "creditorConsents", "imprisonmentRequested", "assetsFound", "insolvent"),
  )
  .map(([one, other]) => ({ ...one, ...other }))

const work = fc
  .tuple(
    truths("consentToWork", "consentToTraining", "fitForWork", "finallyReleased", "conditionallyReleased"),
    some({
      securityClass: fc.constantFrom(1, 3),
      councilPlacements: fc.constantFrom(
        [],
        [{ workplace: "closed" }],
        [{ workplace: "open", confirmed: true }],
      ),
    }),
  )
  .map(([one, other]) => ({ ...one, ...other }))

const ids = ["a", "b", "c"]

/** Prisoners' files of every sort, with any of their parts left out or stated to be empty. */
export const prisonerDocuments = (today: number): fc.Arbitrary<Document> =>
  fc
    .record({
      begin: fc.constantFrom(...[3000, 1500, 700].map((before) => today - before)),
      count: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ begin, count }) => {
      const named = ids.slice(0, count)
      return fc
        .record({
          sentences: fc.tuple(...named.map(() => sentence(begin))),
          person,
          custody: custody(begin),
          events: count === 0 ? fc.constant([]) : fc.array(event(begin, named), { maxLength: 2 }),
          reports,
          debts: fc.array(debt, { maxLength: 2 }),
          work,
        })
        .chain((whole) =>
          fc
            .subarray(["sentences", "person", "custody", "events", "reports", "debts", "work"])
            .map((left) => {
              const sentences = whole.sentences.map((one, index) => ({ ...one, id: named[index] }))
              const parts = Object.entries({ ...whole, sentences }).filter(([name]) => !left.includes(name))
              const document: Document = { id: "case-1", kind: "prisoner", ...Object.fromEntries(parts) }
              return left.includes("sentences") ? { ...document, events: undefined } : document
            }),
        )
    })
    .map((document) => JSON.parse(JSON.stringify(document)) as Document)
