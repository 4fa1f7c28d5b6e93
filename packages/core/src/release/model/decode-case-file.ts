/**
 * From a document to a case file, and back.
 *
 * @module
 */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError } from "../../case-file/case-file-error.ts"
import { salvage } from "../../case-file/salvage.ts"
import { errorAt, errorsOfIssue } from "../../case-file/schema-issues.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type CaseFile, type CaseFileDocument, caseFileSchema } from "./case-file.ts"
import { checkConsistency, type ReadableFile } from "./consistency.ts"

/**
 * Reads a case file, or tells everything that is wrong with it at once: within fields and between them.
 *
 * @example
 * const file = decodeCaseFile(JSON.parse(source), iran)
 * // => a success with the case file, or a failure with a list of `CaseFileError`
 */
export const decodeCaseFile = (
  document: unknown,
  jurisdiction: Jurisdiction,
): Result.Result<CaseFile, ReadonlyArray<CaseFileError>> => {
  const schema = caseFileSchema(jurisdiction)
  const decoded = Schema.decodeUnknownResult(schema)(document, { errors: "all", onExcessProperty: "error" })
  const errors = Result.isFailure(decoded) ? [...errorsOfIssue(document, decoded.failure.issue)] : []
  const readable: ReadableFile | undefined = Result.isSuccess(decoded)
    ? decoded.success
    : salvage(schema, document)
  if (readable !== undefined)
    checkConsistency(readable, (path, expectation) => {
      errors.push(errorAt(document, path, expectation))
    })
  return Result.isSuccess(decoded) && errors.length === 0
    ? Result.succeed(decoded.success)
    : Result.fail(errors)
}

/**
 * The document of a case file, with days in the calendar of the jurisdiction and terms as texts. Reading it gives the same
 * case file again.
 */
export const encodeCaseFile = (
  file: CaseFile,
  jurisdiction: Jurisdiction,
): Result.Result<CaseFileDocument, ReadonlyArray<CaseFileError>> =>
  Result.mapError(Schema.encodeResult(caseFileSchema(jurisdiction))(file, { errors: "all" }), ({ issue }) =>
    errorsOfIssue(file, issue),
  )
