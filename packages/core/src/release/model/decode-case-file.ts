/** From a document to a case file, and back. */

import { errorAt, type FieldPath } from "@bazgasht/casework"
import * as Result from "effect/Result"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { decodeDocument, encodeDocument, type FileKind } from "../../case-file/file-kind.ts"
import type { PrisonerFileLaw } from "../../jurisdiction.ts"
import { releaseFacts } from "../facts/release-facts.ts"
import { type CaseFile, type CaseFileDocument, type CaseFileSchema, caseFileSchema } from "./case-file.ts"
import { checkConsistency } from "./consistency.ts"

/** What of work is about health, or about other people. */
const ofWork = ["fitForWork", "medicalRestrictions", "hasDisability", "keptApartFrom"]

/** Of the prisoner, of those to whom something is owed, and what the country adds about people. */
const isPersonal =
  ({ caseFile }: PrisonerFileLaw) =>
  (path: FieldPath): boolean =>
    path[0] === "person" ||
    (path[0] === "work" && ofWork.some((field) => field === path[1])) ||
    (path[0] === "debts" && path.includes("creditor")) ||
    (path.at(-1) === "id" && path.includes("creditors")) ||
    caseFile.isPersonal?.(path) === true

const kindIn = (jurisdiction: PrisonerFileLaw): FileKind<CaseFileSchema> => ({
  schema: caseFileSchema(jurisdiction),
  isPersonal: isPersonal(jurisdiction),
  checkConsistency: (file, note) => checkConsistency(file, note, jurisdiction.caseFile),
})

/** What the law of the jurisdiction does not let a file report beside the rest of it. */
const reportConflicts = (
  document: unknown,
  file: CaseFile,
  jurisdiction: PrisonerFileLaw,
): ReadonlyArray<CaseFileError> => {
  const stated = (jurisdiction.reportChecks ?? []).filter(
    ({ reported }) => reported.id in (file.reports ?? {}),
  )
  if (stated.length === 0) return []
  // What a file says twice it says of whatever day.
  const facts = releaseFacts(file, jurisdiction, jurisdiction.pack.calendar.lastDay)
  return stated.flatMap(({ conflict, reported }) => {
    const expectation = conflict(facts)
    return expectation === undefined
      ? []
      : [errorAt(document, ["reports", reported.id], expectation, isPersonal(jurisdiction))]
  })
}

/**
 * Reads a case file, or tells everything that is wrong with it at once: within fields and between them.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "2023/05/31" } }
 * Result.isSuccess(decodeCaseFile(document, ruritania)) // => true
 *
 * const wrong = decodeCaseFile({ ...document, custody: { commitmentDay: "2023/13/10" } }, ruritania)
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["date.notADate"]
 */
export const decodeCaseFile = (
  document: unknown,
  jurisdiction: PrisonerFileLaw,
): Result.Result<CaseFile, ReadonlyArray<CaseFileError>> =>
  Result.flatMap(decodeDocument(document, kindIn(jurisdiction)), (file) => {
    const conflicts = reportConflicts(document, file, jurisdiction)
    return conflicts.length === 0 ? Result.succeed(file) : Result.fail(conflicts)
  })

/**
 * The document of a case file, with days in the calendar of the jurisdiction and terms as texts. Reading it gives the same
 * case file again.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", custody: { commitmentDay: "2023/05/31" } }
 * const file = Result.getOrThrow(decodeCaseFile(document, ruritania))
 * Result.getOrThrow(encodeCaseFile(file, ruritania)) // => document
 */
export const encodeCaseFile = (
  file: CaseFile,
  jurisdiction: PrisonerFileLaw,
): Result.Result<CaseFileDocument, ReadonlyArray<CaseFileError>> => encodeDocument(file, kindIn(jurisdiction))
