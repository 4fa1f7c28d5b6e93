import type { Calendar, Count, Day, Money, Term } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, fileAt, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenOffence, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { AskedSkill } from "../decisions/skill-match/skills.ts"
import * as facts from "../facts/opening.ts"
import type { WorkplaceKind } from "../facts/workplace.ts"
import type { Occupation } from "./occupation/occupation.ts"
import { writtenOccupation } from "./written-occupation.ts"

/** What an opening reports of itself, by the id of the fact. */
export interface OpeningValues {
  readonly workplace: WorkplaceKind
  readonly start: Day
  readonly lastDay: Day
  readonly minimumStay: Term
  readonly transferable: boolean
  readonly afterRelease: boolean
  readonly highestSecurityClass: Count
  readonly minimumEducation: Count
  readonly trainsOnTheJob: boolean
  readonly sex: (typeof facts.openingSexes)[number]
  readonly post: (typeof facts.openingPosts)[number]
  readonly publicPost: boolean
  readonly labourLawPay: boolean
  readonly fullTime: boolean
  readonly monthlyWage: Money
}

/** The facts behind what an opening reports of itself. */
export const reportedOfOpening: FactsOf<OpeningValues> = {
  workplace: facts.openingWorkplace,
  start: facts.openingStart,
  lastDay: facts.openingLastDay,
  minimumStay: facts.openingMinimumStay,
  transferable: facts.openingTransferable,
  afterRelease: facts.openingAfterRelease,
  highestSecurityClass: facts.openingHighestSecurityClass,
  minimumEducation: facts.openingMinimumEducation,
  trainsOnTheJob: facts.openingTrainsOnTheJob,
  sex: facts.openingSex,
  post: facts.openingPost,
  publicPost: facts.openingPublicPost,
  labourLawPay: facts.openingLabourLawPay,
  fullTime: facts.openingFullTime,
  monthlyWage: facts.openingMonthlyWage,
}

/** Seats of an opening for people of a category, or at most so many of them. */
export interface OpeningQuota {
  readonly category: PlacementCategory
  /** Seats that are kept for the category. */
  readonly atLeast?: Count
  readonly atMost?: Count
}

/** Categories of people for whom seats are kept or limited. */
export const placementCategories = ["women", "disabled", "headsOfHousehold"] as const

/** A category of people for whom seats are kept or limited. */
export type PlacementCategory = (typeof placementCategories)[number]

/**
 * A workplace or a course with seats. What it does not state is unknown, and an unknown demand places nobody: an opening without
 * a demand says so, with an empty list, with the highest class, with zero months.
 */
export interface Opening extends ReportedFields<OpeningValues> {
  readonly id: string
  readonly title?: string
  readonly kind: facts.OpeningKind
  readonly occupation?: Occupation
  readonly seats: Count
  /** What it has besides seats, by code: escort officers, places for wheelchairs. */
  readonly capacities?: { readonly [dimension: string]: Count }
  /** Opaque ids of the penal institutions whose people it takes; absent where that is not known. */
  readonly institutions?: ReadonlyArray<string>
  /** Codes of offences or of groups of offences. */
  readonly excludedOffences?: ReadonlyArray<string>
  /** Codes of activities. */
  readonly demands?: ReadonlyArray<string>
  readonly essentialSkills?: ReadonlyArray<AskedSkill>
  readonly optionalSkills?: ReadonlyArray<AskedSkill>
  /** Occupations of which one has to hold the certificate before. */
  readonly requiredCertificates?: ReadonlyArray<Occupation>
  readonly quotas?: ReadonlyArray<OpeningQuota>
  /** Opaque ids of the people who work or learn there already; their seats are not among `seats`. */
  readonly occupants?: ReadonlyArray<string>
  /** Opaque ids of everybody from whom somebody who is there already is kept apart, by the file of that one. */
  readonly keptApartFrom?: ReadonlyArray<string>
}

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

const askedSkill = () =>
  Schema.Struct({ skill: writtenText, level: Schema.optionalKey(writtenCount({ minimum: 1 })) })

const count = (minimum = 0) => writtenCount({ minimum })

const build = ({ employment, offences, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    ...reportedFields({ ...reportedOfOpening }, calendar as Calendar),
    id: writtenText,
    title: Schema.optionalKey(writtenText),
    kind: writtenCode(facts.openingKinds),
    occupation: Schema.optionalKey(writtenOccupation),
    seats: count(),
    capacities: Schema.optionalKey(Schema.Record(writtenText, count())),
    institutions: list(writtenText),
    excludedOffences: list(
      writtenOffence([...offences, ...(employment?.offenceGroups ?? [])].map(({ code }) => code)),
    ),
    demands: list(writtenCode((employment?.activities ?? []).map(({ code }) => code))),
    essentialSkills: list(askedSkill()),
    optionalSkills: list(askedSkill()),
    requiredCertificates: list(writtenOccupation),
    quotas: list(
      Schema.Struct({
        category: writtenCode(placementCategories),
        atLeast: Schema.optionalKey(count()),
        atMost: Schema.optionalKey(count()),
      }),
    ),
    occupants: list(writtenText),
    keptApartFrom: list(writtenText),
  })

/**
 * The schema of an {@link Opening} in a jurisdiction. Checks that look at several fields at once are made by `decodeOpening` only.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(openingSchema(iran))
 * Result.isSuccess(decode({ kind: "work", id: "O-1", seats: 2, workplace: "closed" })) // => true
 * Result.isSuccess(decode({ kind: "work", id: "O-1", seats: -1 })) // => false
 */
export const openingSchema = (jurisdiction: Jurisdiction) =>
  build(jurisdiction) as Schema.Constraint as Schema.Codec<Opening, unknown>

/** When what an {@link Opening} says of itself counts: from the day of its paper. Its first and its last day are plans. */
export const openingTimes: Chronology = reportedTimes(
  { ...reportedOfOpening },
  { start: { time: "reported", day: "limit" }, lastDay: { time: "reported", day: "limit" } },
)

/** The opening as it was on a day. */
export const openingOn = (opening: Opening, day: Day): Opening =>
  fileAt(opening, openingTimes, { day, known: day })
