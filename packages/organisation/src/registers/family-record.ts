import { errorAt, type FieldPath, InputError } from "@bazgasht/casework"
import type { CaseFileError, CaseFileErrorCode, Jurisdiction } from "@bazgasht/core"
import { familyLawOf } from "@bazgasht/core/case-file"
import { decodeFamilyFile } from "@bazgasht/core/support"
import { formatDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Json, RecordContent, RecordFields } from "./record/record-content.ts"
import { registerOf } from "./record/register.ts"

const fields: RecordFields = {
  household: "part",
  members: { entries: "person" },
  custody: { entries: "from" },
  prisoner: "part",
  otherCovers: "value",
  reports: "part",
}

/** What the life of a household keeps, so that it is kept in one place. */
const ofHousehold = ["id", "area", "members"]
const ofMembership = ["relation", "roles", "joined", "left", "known", "endKnown", "leaving", "sharedCustody"]

const keptThere = text(
  "فیلدی که در پروندهٔ خانوار نگهداری نمی‌شود",
  "a field that the household itself does not keep",
)

const personal = (): boolean => true

const flawsOfDocument = (document: object, jurisdiction: Jurisdiction): ReadonlyArray<CaseFileError> => {
  const decoded = decodeFamilyFile({ kind: "family", id: "record", ...document }, jurisdiction)
  return Result.isFailure(decoded) ? decoded.failure : []
}

const isEntry = (value: Json | undefined): value is { readonly [field: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The same error at another place, which its sentence names. */
const at = ({ message: _, ...error }: CaseFileError, path: FieldPath): CaseFileError =>
  new InputError<CaseFileErrorCode>({ ...error, path })

const keptElsewhere = (
  content: RecordContent,
  path: FieldPath,
  names: ReadonlyArray<string>,
  of: Json | undefined,
): ReadonlyArray<CaseFileError> =>
  isEntry(of)
    ? names
        .filter((name) => Object.hasOwn(of, name))
        .map((name) =>
          errorAt(content, [...path, name], { code: "field.unexpected", expected: keptThere }, personal),
        )
    : []

/** What is wrong with the facts of a member, who is taken for one that has just joined. */
const flawsOfMember = (
  member: Json,
  place: number,
  jurisdiction: Jurisdiction,
): ReadonlyArray<CaseFileError> => {
  const { calendar } = jurisdiction.pack
  const joining = {
    relation: familyLawOf(jurisdiction).relations[0],
    joined: formatDay(calendar, calendar.lastDay),
    roles: [],
  }
  const members = [isEntry(member) ? { ...joining, ...member } : member]
  return flawsOfDocument({ household: { members } }, jurisdiction).flatMap((error) => {
    const [, , , field] = error.path
    // What is wrong with the day of joining or with the roles is none of the record's.
    if (typeof field === "string" && Object.hasOwn(joining, field)) return []
    return [at(error, ["members", place, ...error.path.slice(3)])]
  })
}

/**
 * The register of what is known of families beside their membership, which the life of the household keeps. The id of a record is the
 * id of the household.
 *
 * @example
 * Object.keys(familyRegister.fields)
 * // => ["household", "members", "custody", "prisoner", "otherCovers", "reports", "identifiers"]
 */
export const familyRegister = /* @__PURE__ */ registerOf({
  kind: "familyRecord",
  fields,
  claim: "familyIdentifier",
  ofPeople: false,
  ofHouseholds: true,
  flawsIn: (jurisdiction) => (content) => {
    const { members, ...rest } = content
    const entries = Array.isArray(members) ? (members as ReadonlyArray<Json>) : []
    return [
      ...keptElsewhere(content, ["household"], ofHousehold, content["household"]),
      ...flawsOfDocument(rest, jurisdiction),
      ...entries.flatMap((member, place) => [
        ...keptElsewhere(content, ["members", place], ofMembership, member),
        ...flawsOfMember(member, place, jurisdiction),
      ]),
    ]
  },
})
