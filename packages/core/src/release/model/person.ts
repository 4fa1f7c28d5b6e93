/**
 * The prisoner as a person. Nothing of this is told in an error.
 *
 * @module
 */

import type { Calendar, Day } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { type Chronology, reportedTimes } from "../../case-file/chronology.ts"
import { type FactsOf, type ReportedFields, reportedFields } from "../../case-file/reported-fields.ts"
import { knownDay, writtenDay } from "../../case-file/written-day.ts"
import { writtenCount } from "../../case-file/written-number.ts"
import { writtenTruth } from "../../case-file/written-word.ts"
import {
  birthDay,
  breastfeeding,
  childBirthDay,
  conditionalReleaseUsed,
  effectiveRecord,
  givenBirth,
  illnessWorsenedByExecution,
  incurablyIll,
  pregnant,
  type Sex,
  sex,
  unableToPayFine,
} from "../facts/person.ts"

/** What a case file states of the person, by the id of the fact. */
export interface PersonValues {
  readonly birthDay: Day
  readonly sex: Sex
  readonly incurablyIll: boolean
  readonly pregnant: boolean
  readonly givenBirth: boolean
  readonly childBirthDay: Day
  readonly breastfeeding: boolean
  readonly illnessWorsenedByExecution: boolean
  readonly unableToPayFine: boolean
  readonly effectiveRecord: boolean
  readonly conditionalReleaseUsed: boolean
}

/** The facts that a case file states of the person. */
export const personFacts: FactsOf<PersonValues> = {
  birthDay,
  sex,
  incurablyIll,
  pregnant,
  givenBirth,
  childBirthDay,
  breastfeeding,
  illnessWorsenedByExecution,
  unableToPayFine,
  effectiveRecord,
  conditionalReleaseUsed,
}

const earlierConvictionSchema = (calendar: Calendar) =>
  Schema.Struct({
    /** Degree of the punishment, 1 the heaviest to 8. */
    degree: Schema.optionalKey(writtenCount({ minimum: 1, maximum: 8 })),
    intentional: Schema.optionalKey(writtenTruth),
    /** The day on which execution ended. */
    executedDay: Schema.optionalKey(writtenDay(calendar)),
    ...knownDay(calendar),
  })

/** An earlier final conviction. */
export interface EarlierConviction extends Schema.Schema.Type<ReturnType<typeof earlierConvictionSchema>> {}

/** What is known of the prisoner as a person. */
export interface Person extends ReportedFields<PersonValues> {
  /** All earlier final convictions; an empty list says that there is none. */
  readonly earlierConvictions?: ReadonlyArray<EarlierConviction>
}

/** The schema of a {@link Person}. */
export const personSchema = (calendar: Calendar) =>
  Schema.Struct({
    ...reportedFields({ ...personFacts }, calendar),
    earlierConvictions: Schema.optionalKey(Schema.Array(earlierConvictionSchema(calendar))),
  })

/** When the fields of a {@link Person} count. An earlier conviction is one before its execution ended, too. */
export const personTimes: Chronology = {
  ...reportedTimes(
    { ...personFacts },
    {
      birthDay: { time: "reported", day: "limit" },
      childBirthDay: {
        time: "reported",
        day: "happens",
        before: () => ({ givenBirth: false, breastfeeding: undefined }),
      },
    },
  ),
  earlierConvictions: {
    time: "list",
    of: { executedDay: { time: "ends" }, known: { time: "known" } },
  },
}
