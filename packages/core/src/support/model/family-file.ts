import type { Day, Fact } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { addedFields, addedTimes } from "../../case-file/added-part.ts"
import {
  type Chronology,
  fileAt,
  type Moment,
  reportedTimes,
  stretchTimes,
  turningDays,
} from "../../case-file/chronology.ts"
import { oncePer } from "../../case-file/once-per.ts"
import { reportedFields } from "../../case-file/reported-fields.ts"
import { writtenDay } from "../../case-file/written-day.ts"
import { writtenCode, writtenText } from "../../case-file/written-word.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import type { FamilyFileLaw } from "./family-file-law.ts"
import { familySupportSchema, familySupportTimes } from "./family-support.ts"
import { householdSchema, householdTimes } from "./household-schema.ts"
import { otherCoverSchema } from "./other-cover.ts"
import { custodyEpisodeSchema, type Provider } from "./provider.ts"

const byId = (facts: ReadonlyArray<Fact>): { readonly [id: string]: Fact } =>
  Object.fromEntries(facts.map((fact) => [fact.id, fact]))

/**
 * The law of a jurisdiction that has one of families: no other reads a file of a family.
 *
 * @example
 * familyLawOf(ruritania).help.includes("cash") // => true
 */
export const familyLawOf = ({ familyFile, pack }: Jurisdiction): FamilyFileLaw => {
  if (familyFile === undefined) throw new TypeError(`The jurisdiction ${pack.id} has no law of family files.`)
  return familyFile
}

const build = (jurisdiction: Jurisdiction) => {
  const { pack, reportedFacts = [], support } = jurisdiction
  const { calendar } = pack
  const law = familyLawOf(jurisdiction)
  const [, ...otherPayers] = support?.payers ?? []
  return Schema.Struct({
    /** The id of the file; opaque, and no name or number of a person. */
    id: writtenText,
    kind: writtenCode(["family"]),
    /** The day for which a decision is asked, where the file fixes one. */
    day: Schema.optionalKey(writtenDay(calendar)),
    household: Schema.optionalKey(householdSchema(law, jurisdiction)),
    /** Every stretch of custody of the prisoner so far; an empty list says that there was none. */
    custody: Schema.optionalKey(Schema.Array(custodyEpisodeSchema(calendar))),
    prisoner: Schema.optionalKey(
      Schema.Struct(addedFields(law.provider, calendar)) as Schema.Constraint as Schema.Codec<
        Provider,
        unknown
      >,
    ),
    /** All cover that other payers have confirmed; an empty list says that there is none. */
    otherCovers: Schema.optionalKey(
      Schema.Array(
        otherCoverSchema(
          law.help,
          calendar,
          otherPayers.map(({ code }) => code),
        ),
      ),
    ),
    /** How the family stands with the association, where it is known there. */
    support: Schema.optionalKey(familySupportSchema(calendar)),
    /** Facts that only this jurisdiction asks about, by their ids. */
    reports: Schema.optionalKey(Schema.Struct(reportedFields(byId(reportedFacts), calendar))),
  })
}

/**
 * The file of a prisoner's family. Everything that it does not state is unknown: nothing has a default. A list that is stated
 * is complete, and an empty one says that there is none.
 */
export interface FamilyFile extends Schema.Schema.Type<ReturnType<typeof build>> {}

/** The schema of a {@link FamilyFile} in a jurisdiction. */
export type FamilyFileSchema = ReturnType<typeof build>

/** A family file as a document: JSON with days in words. */
export type FamilyFileDocument = FamilyFileSchema["Encoded"]

/**
 * The schema of family files in a jurisdiction: it decodes, encodes and describes them. Checks that look at several fields at
 * once are made by `decodeFamilyFile` only.
 *
 * @example
 * const decode = Schema.decodeUnknownResult(familyFileSchema(ruritania))
 * Result.isSuccess(decode({ kind: "family", id: "F-1", custody: [{ from: "2025/06/12" }] })) // => true
 * Result.isSuccess(decode({ kind: "family", id: "F-1", custody: [{ from: "2025/13/12" }] })) // => false
 */
export const familyFileSchema: (jurisdiction: Jurisdiction) => FamilyFileSchema =
  /* @__PURE__ */ oncePer(build)

/** When the fields of a {@link FamilyFile} count. */
export const familyFileTimes = /* @__PURE__ */ oncePer((jurisdiction: Jurisdiction): Chronology => {
  const law = familyLawOf(jurisdiction)
  return {
    day: { time: "asked" },
    household: { time: "part", of: householdTimes(law) },
    custody: { time: "list", of: stretchTimes },
    prisoner: { time: "part", of: addedTimes(law.provider) },
    otherCovers: { time: "list", of: stretchTimes },
    support: { time: "part", of: familySupportTimes },
    reports: { time: "part", of: reportedTimes(byId(jurisdiction.reportedFacts ?? [])) },
  }
})

/** The file of a family at a moment: without anything that had not happened yet, or was not known. */
export const familyFileAt = (file: FamilyFile, jurisdiction: Jurisdiction, moment: Moment): FamilyFile =>
  fileAt(file, familyFileTimes(jurisdiction), moment)

/**
 * The file of a family as it was on a day. Who joins later does not belong to the household, who leaves later still does, and what
 * others pay from a later day is not there.
 *
 * @example
 * const members = [
 *   { person: "p-7", relation: "ward", joined: "2023/03/01" },
 *   { person: "p-8", relation: "ward", joined: "2025/03/01" },
 * ]
 * const document = { kind: "family", id: "F-1", household: { members } }
 * const file = Result.getOrThrow(decodeFamilyFile(document, ruritania, { today: gregorianDay(2025, 4, 10) }))
 * familyFileOn(file, ruritania, gregorianDay(2024, 7, 1)).household?.members?.map(({ person }) => person) // => ["p-7"]
 */
export const familyFileOn = (file: FamilyFile, jurisdiction: Jurisdiction, day: Day): FamilyFile =>
  familyFileAt(file, jurisdiction, { day, known: day })

/** The days on which something of the file begins to count or ends, as far as it is known by a day. */
export const turningDaysOfFamily = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
  known: Day,
): ReadonlyArray<Day> => turningDays(file, familyFileTimes(jurisdiction), known)
