/**
 * What a field of a case file expects, attached to its schema, so that an error can say it.
 *
 * @module
 */

import type { Text } from "@bazgasht/rules"
import type * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { CaseFileErrorCode } from "./case-file-error.ts"

/** What a schema says when a value is not its own. */
export interface Expectation {
  readonly code: CaseFileErrorCode
  readonly expected: Text
  /** Words of which one was probably meant. */
  readonly candidates?: ReadonlyArray<string>
}

const key = "~bazgasht/expectation"

/** The annotation of a schema whose values are refused with an expectation. */
export const expectationNote = (expectation: Expectation) => ({
  [key]: expectation,
  expected: expectation.expected.en,
  description: expectation.expected.en,
})

/** The expectation attached to a schema or to an issue. */
export const expectationIn = (
  annotations: Schema.Annotations.Annotations | undefined,
): Expectation | undefined => annotations?.[key] as Expectation | undefined

/** A refusal of a value, with what was expected in its place. */
export const refusal = (expectation: Expectation): SchemaIssue.Issue =>
  new SchemaIssue.InvalidValue(expectationNote(expectation))
