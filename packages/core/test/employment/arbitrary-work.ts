/**
 * Files of people who may work, and openings, as somebody writes them. Few values of each field, so that people and openings meet
 * as often as they miss each other; what is left out is part of the value.
 */

import { type Day, formatDay, gregorian } from "@bazgasht/rules"
import * as fc from "fast-check"
import { day } from "../country/ruritania.ts"

/** A document as it is written. */
export type Document = { readonly [name: string]: unknown }

/** The day of every file. */
export const dayOfFile = "2025/01/01"

const written = (value: number): string => formatDay(gregorian, value as Day)

const some = (fields: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<Document> =>
  fc.record(fields, { requiredKeys: [] })

const subset = (...codes: ReadonlyArray<string>) => fc.shuffledSubarray([...codes])

const truth = fc.oneof(
  fc.boolean(),
  fc.record({ value: fc.boolean(), document: fc.constant("report"), issuer: fc.constant("wardBoard") }),
)

const level = fc.integer({ min: 1, max: 3 })

const skills = subset("welding", "sewing", "carpentry").chain((names) =>
  fc.tuple(
    ...names.map((skill) =>
      fc.oneof(
        fc.constant({ skill }),
        level.map((of) => ({ skill, level: of })),
      ),
    ),
  ),
)

const occupations = subset("7212", "7531", "5120")

const aDay = fc.integer({ min: day("2025/02/01"), max: day("2026/06/01") }).map(written)

const workFields = {
  consentToWork: truth,
  consentToTraining: truth,
  trust: level,
  veteran: truth,
  fitForWork: truth,
  educationLevel: fc.integer({ min: 0, max: 8 }),
  hasDisability: truth,
  headsHousehold: truth,
  expectedReleaseDay: aDay,
  finallyReleased: fc.constant(false),
  institution: fc.constantFrom("prison-1", "prison-2"),
  waitingSince: fc.constantFrom("2024/01/01", dayOfFile),
  allotments: subset("quarry", "garden", "harbour").map((kinds) => kinds.map((workplace) => ({ workplace }))),
  medicalRestrictions: subset("heavyLoads", "nightWork", "dust"),
  skills,
  certificates: occupations.map((held) => held.map((occupation) => ({ occupation, on: "2023/05/01" }))),
  experience: occupations.map((held) => held.map((occupation) => ({ occupation, months: 12 }))),
  preferredOccupations: occupations,
  wishes: subset("opening-1", "opening-2"),
  uses: fc.dictionary(fc.constantFrom("escort", "wheelchair"), level),
  keptApartFrom: subset("case-8", "case-9"),
}

const file = (work: fc.Arbitrary<Document>): fc.Arbitrary<Document> =>
  fc
    .tuple(work, fc.option(fc.constantFrom("forgery", "smuggling"), { nil: undefined }))
    .map(([ofWork, offence]) => ({
      id: "case-1",
      kind: "prisoner",
      day: dayOfFile,
      ...(offence === undefined ? {} : { sentences: [{ offence }] }),
      work: ofWork,
    }))

/** Files with any of the fields of work. */
export const workFiles: fc.Arbitrary<Document> = file(some(workFields))

const openingFields = {
  workplace: fc.constantFrom("quarry", "garden", "harbour"),
  start: fc.constant("2025/01/20"),
  minimumStay: fc.constantFrom("3m", "30d"),
  transferable: truth,
  afterRelease: fc.constant(false),
  leastTrust: level,
  minimumEducation: fc.integer({ min: 0, max: 8 }),
  trainsOnTheJob: truth,
  sex: fc.constantFrom("any", "female", "male"),
  fullTime: truth,
  monthlyWage: fc.integer({ min: 0, max: 200_000_000 }),
  title: fc.constant("welders"),
  occupation: fc.constantFrom("7212", "7531"),
  capacities: fc.dictionary(fc.constantFrom("escort", "wheelchair"), level),
  institutions: subset("prison-1", "prison-2"),
  excludedOffences: subset("forgery", "group.property"),
  demands: subset("heavyLoads", "nightWork", "dust"),
  essentialSkills: skills,
  optionalSkills: fc.constant([]),
  requiredCertificates: occupations,
  quotas: fc.constantFrom([], [{ category: "women", atLeast: 1 }], [{ category: "disabled", atMost: 2 }]),
  occupants: subset("case-8", "case-9"),
  keptApartFrom: subset("case-1", "case-7"),
}

const opening = (kind: "work" | "course", fields: fc.Arbitrary<Document>): fc.Arbitrary<Document> =>
  fc
    .record({ fields, seats: fc.integer({ min: 1, max: 30 }), lastDay: aDay })
    .map(({ fields: stated, lastDay, seats }) => ({
      id: "opening-1",
      kind,
      seats,
      ...stated,
      ...(kind === "course" ? { lastDay } : {}),
    }))

const anyKind = (fields: fc.Arbitrary<Document>) =>
  fc.oneof(opening("work", fields), opening("course", fields))

/** Openings with any of their fields. */
export const openings: fc.Arbitrary<Document> = anyKind(some(openingFields))

const either = <A>(usual: A, arbitrary: fc.Arbitrary<A>): fc.Arbitrary<A> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary })

/** Files of people who may be placed but for one thing or another. */
export const filesNearYes: fc.Arbitrary<Document> = file(
  fc
    .record({
      consentToWork: either<unknown>(true, truth),
      trust: either<unknown>(1, level),
      fitForWork: either<unknown>(true, truth),
      expectedReleaseDay: either("2026/06/01", aDay),
      institution: either("prison-1", workFields.institution),
      allotments: either<unknown>([{ workplace: "quarry" }], workFields.allotments),
      medicalRestrictions: either<unknown>([], workFields.medicalRestrictions),
      keptApartFrom: either<unknown>([], workFields.keptApartFrom),
    })
    .chain((work) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constant<Document>(work) },
        {
          weight: 1,
          arbitrary: fc
            .constantFrom(...Object.keys(work))
            .map((left) => Object.fromEntries(Object.entries(work).filter(([name]) => name !== left))),
        },
      ),
    ),
)

/** Openings that ask for little. */
export const openingsNearYes: fc.Arbitrary<Document> = opening(
  "course",
  fc.record({
    leastTrust: either<unknown>(3, level),
    workplace: fc.constant("quarry"),
    institutions: either<unknown>(["prison-1", "prison-2"], openingFields.institutions),
    excludedOffences: either<unknown>([], openingFields.excludedOffences),
    demands: either<unknown>([], openingFields.demands),
    occupants: either<unknown>([], openingFields.occupants),
  }),
)
