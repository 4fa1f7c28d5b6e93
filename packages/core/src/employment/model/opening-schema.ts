/** How an opening is written in a country, and when its fields count. */

import type { Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, fileAt, reportedTimes } from "../../case-file/chronology.ts"
import { oncePer } from "../../case-file/once-per.ts"
import { reportedFields } from "../../case-file/reported-fields.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenCode, writtenOffence, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type Opening, openingKinds } from "./opening.ts"
import type { OpeningLaw } from "./work-law.ts"
import { writtenOccupation } from "./written-occupation.ts"

const list = <A, I>(of: Schema.Codec<A, I>) => Schema.optionalKey(Schema.Array(of))

const askedSkill = () =>
  Schema.Struct({ skill: writtenText, level: Schema.optionalKey(writtenCount({ minimum: 1 })) })

const count = (minimum = 0) => writtenCount({ minimum })

const build = ({ employment, offences, pack: { calendar } }: Jurisdiction) =>
  Schema.Struct({
    ...reportedFields(employment?.opening.reported ?? {}, calendar),
    id: writtenText,
    title: Schema.optionalKey(writtenText),
    kind: writtenCode(openingKinds),
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
        category: writtenCode((employment?.categories ?? []).map(({ category }) => category)),
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
 * const decode = Schema.decodeUnknownResult(openingSchema(ruritania))
 * Result.isSuccess(decode({ kind: "work", id: "O-1", seats: 2, workplace: "quarry" })) // => true
 * Result.isSuccess(decode({ kind: "work", id: "O-1", seats: -1 })) // => false
 */
export const openingSchema = (jurisdiction: Jurisdiction) =>
  build(jurisdiction) as Schema.Constraint as Schema.Codec<Opening, unknown>

const timesOf = /* @__PURE__ */ oncePer(({ reported, times }: OpeningLaw): Chronology => {
  const plan = { time: "reported", day: "limit" } as const
  return reportedTimes(reported, { start: plan, lastDay: plan, ...times })
})

/** When what an {@link Opening} says of itself counts: from the day of its paper. Its first and its last day are plans. */
export const openingTimes = ({ employment }: Jurisdiction): Chronology =>
  employment === undefined ? {} : timesOf(employment.opening)

/** The opening as it was on a day. */
export const openingOn = (opening: Opening, jurisdiction: Jurisdiction, day: Day): Opening =>
  fileAt(opening, openingTimes(jurisdiction), { day, known: day })
