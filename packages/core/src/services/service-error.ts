/**
 * What can go wrong between a caller and a store.
 *
 * @module
 */

import * as Data from "effect/Data"
import type { CaseFileError } from "../case-file/case-file-error.ts"

/** What was given is no command of the kind. Every fault is named with its place; no value is repeated. */
export class CommandInvalid extends Data.TaggedError("CommandInvalid")<{
  readonly code: "command.invalid"
  readonly kind: string
  readonly faults: ReadonlyArray<CaseFileError>
}> {}

/** The case cannot be opened under this id, or changes faster than it is read. Nothing was changed. */
export class CaseConflict extends Data.TaggedError("CaseConflict")<{
  readonly code: "case.conflict"
  readonly kind: string
  readonly subject: string
}> {}

/**
 * A question that the kind does not know.
 *
 * - `query.undeclared`: it has no such attribute; `expected` are those that it has
 * - `query.wrongType`: the attribute has values of another type; `expected` names it
 * - `query.tooWide`: too many cases would have to be looked through to find those that the caller may see; `expected` are the
 *   attributes by which the question may be narrowed
 */
export class QueryError extends Data.TaggedError("QueryError")<{
  readonly code: "query.undeclared" | "query.wrongType" | "query.tooWide"
  readonly kind: string
  /** Absent where it is the whole question. */
  readonly attribute?: string
  readonly expected: ReadonlyArray<string>
}> {}

/** What the life cycle says to a command. */
export class CommandRefused<Refusal> extends Data.TaggedError("CommandRefused")<{
  readonly kind: string
  readonly subject: string
  readonly refusal: Refusal
}> {}
