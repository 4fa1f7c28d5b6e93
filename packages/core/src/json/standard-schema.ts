/** Decoders in the form of Standard Schema, so that a framework that knows no Effect checks what it is sent. */

import type * as Result from "effect/Result"
import type { CaseFileError } from "../case-file/case-file-error.ts"
import { decodeOpening } from "../employment/model/decode-opening.ts"
import type { Opening } from "../employment/model/opening.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import type { CaseFile } from "../release/model/case-file.ts"
import { decodeCaseFile } from "../release/model/decode-case-file.ts"
import { decodeFamilyFile, type FamilyFileOptions } from "../support/model/decode-family-file.ts"
import type { FamilyFile } from "../support/model/family-file.ts"

/** What is wrong with a value, as Standard Schema says it. */
export interface StandardIssue {
  readonly message: string
  readonly path: ReadonlyArray<string | number>
}

/** A decoder by version 1 of Standard Schema (https://standardschema.dev). */
export interface StandardDecoder<A> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: "bazgasht"
    readonly validate: (
      value: unknown,
    ) => { readonly value: A } | { readonly issues: ReadonlyArray<StandardIssue> }
    readonly types?: { readonly input: unknown; readonly output: A }
  }
}

const decoderOf = <A>(
  decode: (value: unknown) => Result.Result<A, ReadonlyArray<CaseFileError>>,
): StandardDecoder<A> => ({
  "~standard": {
    version: 1,
    vendor: "bazgasht",
    validate: (value) => {
      const decoded = decode(value)
      return decoded._tag === "Success"
        ? { value: decoded.success }
        : { issues: decoded.failure.map(({ message, path }) => ({ message, path })) }
    },
  },
})

/**
 * The decoders of files by Standard Schema: a prisoner's, a family's, and that of an opening. They refuse what `decodeCaseFile`, `decodeFamilyFile` and
 * `decodeOpening` refuse, and no issue repeats anything personal.
 *
 * @example
 * const { caseFile } = standardSchemas(ruritania)
 * caseFile["~standard"].validate({ kind: "prisoner", id: "A-1" }) // => { value: { kind: "prisoner", id: "A-1" } }
 * const wrong = caseFile["~standard"].validate({ kind: "prisoner", id: 7 })
 * "issues" in wrong && wrong.issues.map(({ path }) => path) // => [["id"]]
 */
export const standardSchemas = (
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions = {},
): {
  readonly caseFile: StandardDecoder<CaseFile>
  readonly familyFile: StandardDecoder<FamilyFile>
  readonly opening: StandardDecoder<Opening>
} => ({
  caseFile: decoderOf((value) => decodeCaseFile(value, jurisdiction)),
  familyFile: decoderOf((value) => decodeFamilyFile(value, jurisdiction, options)),
  opening: decoderOf((value) => decodeOpening(value, jurisdiction)),
})
