/** What Iranian law asks of a prisoner as a person. */

import {
  type AddedPart,
  type CaseFileLaw,
  type Chronology,
  type ReportedFields,
  writtenCount,
  writtenTruth,
} from "@bazgasht/core/case-file"
import type { EarlierConviction, Person } from "@bazgasht/core/release"
import * as Schema from "effect/Schema"
import type { ValuesOf } from "../facts/document.ts"
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
  sex,
  unableToPayFine,
} from "../facts/release/person.ts"

const reported = {
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

/** What an Iranian case file states of the person, by the id of the fact. */
export type IranianPersonValues = ValuesOf<typeof reported>

const fieldsOfConviction = () => ({
  /** Degree of the punishment, 1 the heaviest to 8. */
  degree: Schema.optionalKey(writtenCount({ minimum: 1, maximum: 8 })),
  intentional: Schema.optionalKey(writtenTruth),
})

/** An earlier final conviction under Iranian law. */
export type IranianConviction = EarlierConviction & Schema.Struct.Type<ReturnType<typeof fieldsOfConviction>>

/** A prisoner as Iranian law asks about the person. */
export type IranianPerson = Omit<Person, "earlierConvictions"> &
  ReportedFields<IranianPersonValues> & { readonly earlierConvictions?: ReadonlyArray<IranianConviction> }

/** When the fields of the person count. */
export const personTimes: Chronology = {
  childBirthDay: {
    time: "reported",
    day: "happens",
    before: () => ({ givenBirth: false, breastfeeding: undefined }),
  },
}

/** What Iranian law adds to the person. */
export const addedToPerson: CaseFileLaw["person"] = {
  reported: { birthDay, sex, ...reported },
  times: personTimes,
}

/** What Iranian law adds to an earlier conviction. */
export const addedToConviction: AddedPart = { fields: fieldsOfConviction }
