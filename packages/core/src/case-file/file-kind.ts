/** Kinds of files, and the one way to read and write them all. */

import { errorAt, errorsOfIssue, type IsPersonal } from "@bazgasht/casework"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CaseFileError, CaseFileErrorCode } from "./case-file-error.ts"
import type { Note } from "./checks.ts"
import { documentOptions, fastPathOf, notTaken } from "./fast-path.ts"
import { inOneWriting } from "./one-writing.ts"
import { type Salvaged, salvage } from "./salvage.ts"

/** A kind of file: what it holds, what of it is nobody's business, and what its fields must be to each other. */
export interface FileKind<S extends Schema.Codec<unknown, unknown>> {
  readonly schema: S
  /** Whether what stands at a path may say something of a person, so that no error repeats it. */
  readonly isPersonal: IsPersonal
  /** Notes everything in which the fields contradict each other. */
  readonly checkConsistency: (file: Salvaged<S["Type"]>, note: Note) => void
}

/** Reads a document as a file of a kind, or tells everything that is wrong with it at once: within fields and between them. */
export const decodeDocument = <S extends Schema.Codec<unknown, unknown>>(
  given: unknown,
  { checkConsistency, isPersonal, schema }: FileKind<S>,
): Result.Result<S["Type"], ReadonlyArray<CaseFileError>> => {
  // What belongs together is found letter by letter, so each identifier gets one writing.
  const document = inOneWriting(given)
  const taken = fastPathOf(schema)(document) as S["Type"] | typeof notTaken
  const decoded =
    taken === notTaken ? Schema.decodeUnknownResult(schema)(document, documentOptions) : Result.succeed(taken)
  const errors = Result.isFailure(decoded)
    ? [...errorsOfIssue<CaseFileErrorCode>(given, decoded.failure.issue, isPersonal)]
    : []
  const readable = (Result.isSuccess(decoded) ? decoded.success : salvage(schema, document)) as
    | Salvaged<S["Type"]>
    | undefined
  if (readable !== undefined)
    checkConsistency(readable, (path, expectation) => {
      errors.push(errorAt(given, path, expectation, isPersonal))
    })
  return Result.isSuccess(decoded) && errors.length === 0
    ? Result.succeed(decoded.success)
    : Result.fail(errors)
}

/** The document of a file of a kind. Reading it gives the same file again. */
export const encodeDocument = <S extends Schema.Codec<unknown, unknown>>(
  file: S["Type"],
  { isPersonal, schema }: Pick<FileKind<S>, "isPersonal" | "schema">,
): Result.Result<S["Encoded"], ReadonlyArray<CaseFileError>> =>
  Result.mapError(Schema.encodeResult(schema)(file, { errors: "all" }), ({ issue }) =>
    errorsOfIssue<CaseFileErrorCode>(file, issue, isPersonal),
  )
