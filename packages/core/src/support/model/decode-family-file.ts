import { errorAt, type FieldPath } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { decodeDocument, encodeDocument, type FileKind } from "../../case-file/file-kind.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { withStatus } from "../../stored-status.ts"
import { checkConsistency } from "./consistency.ts"
import {
  type FamilyFile,
  type FamilyFileDocument,
  type FamilyFileSchema,
  familyFileSchema,
  familyLawOf,
} from "./family-file.ts"

/** Of the members, of the prisoner, of the account of the household, and of what the law says. */
const isPersonalIn =
  ({ familyFile }: Jurisdiction) =>
  (path: FieldPath): boolean => {
    const [room, field] = path
    return (
      room === "prisoner" ||
      (room === "household" && (field === "members" || field === "account")) ||
      familyFile?.isPersonal?.(path) === true
    )
  }

/** The file by the names of today: version 0.1 called the status of the support its standing. */
const withTodaysNames = (document: unknown): unknown => {
  if (typeof document !== "object" || document === null || !("support" in document)) return document
  const support = withStatus(document.support)
  return support === document.support ? document : { ...document, support }
}

/** What reading a family file may depend on besides the jurisdiction. */
export interface FamilyFileOptions {
  /** The day after which nobody can have been born, besides the day of the file. */
  readonly today?: Day
}

const kindIn = (jurisdiction: Jurisdiction, options: FamilyFileOptions = {}): FileKind<FamilyFileSchema> => ({
  schema: familyFileSchema(jurisdiction),
  isPersonal: isPersonalIn(jurisdiction),
  checkConsistency: (file, note) =>
    checkConsistency(file, note, {
      ...options,
      calendar: jurisdiction.pack.calendar,
      law: familyLawOf(jurisdiction),
    }),
})

/**
 * Reads a family file, or tells everything that is wrong with it at once: within fields and between them. A jurisdiction
 * without a law of family files reads none.
 *
 * @example
 * const member = { person: "p-7", relation: "ward", joined: "2023/03/01" }
 * const document = { kind: "family", id: "F-1", household: { members: [member] } }
 * const today = gregorianDay(2025, 4, 10)
 * Result.isSuccess(decodeFamilyFile(document, ruritania, { today })) // => true
 *
 * const wrong = decodeFamilyFile({ ...document, household: { members: [{ ...member, relation: "friend" }] } }, ruritania, { today })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["code.unknown"]
 */
export const decodeFamilyFile = (
  document: unknown,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions = {},
): Result.Result<FamilyFile, ReadonlyArray<CaseFileError>> =>
  jurisdiction.familyFile === undefined
    ? Result.fail([
        errorAt(
          document,
          ["kind"],
          {
            code: "code.unknown",
            expected: text(
              "نظام حقوقی‌ای که برنامهٔ حمایت از خانواده دارد",
              "a jurisdiction that has a programme of support for families",
            ),
          },
          isPersonalIn(jurisdiction),
        ),
      ])
    : decodeDocument(withTodaysNames(document), kindIn(jurisdiction, options))

/**
 * The document of a family file, with days in the calendar of the jurisdiction. Reading it gives the same family file again.
 *
 * @example
 * const household = { members: [{ person: "p-7", relation: "ward", joined: "2023/03/01" }] }
 * const document = { kind: "family", id: "F-1", household }
 * const file = Result.getOrThrow(decodeFamilyFile(document, ruritania, { today: gregorianDay(2025, 4, 10) }))
 * Result.getOrThrow(encodeFamilyFile(file, ruritania)) // => document
 */
export const encodeFamilyFile = (
  file: FamilyFile,
  jurisdiction: Jurisdiction,
): Result.Result<FamilyFileDocument, ReadonlyArray<CaseFileError>> =>
  encodeDocument(file, kindIn(jurisdiction))
