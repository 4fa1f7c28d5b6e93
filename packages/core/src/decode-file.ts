import { errorAt } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CaseFileError } from "./case-file/case-file-error.ts"
import type { FileExpectation } from "./case-file/expectation.ts"
import type { Jurisdiction } from "./jurisdiction.ts"
import type { CaseFile } from "./release/model/case-file.ts"
import { decodeCaseFile } from "./release/model/decode-case-file.ts"
import { decodeFamilyFile, type FamilyFileOptions } from "./support/model/decode-family-file.ts"
import type { FamilyFile } from "./support/model/family-file.ts"

const kinds = ["prisoner", "family"]

const expected = text(
  "نوع پرونده: «prisoner» برای زندانی یا «family» برای خانوادهٔ زندانی",
  "the kind of file: prisoner or family",
)

const unknownKind = (document: unknown): CaseFileError => {
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return errorAt(
      document,
      [],
      { code: "field.wrongKind", expected: text("یک شیء با فیلدهای معین", "an object") },
      never,
    )
  const code: FileExpectation["code"] = !("kind" in document)
    ? "field.missing"
    : typeof document.kind === "string"
      ? "code.unknown"
      : "field.wrongKind"
  return errorAt(document, ["kind"], { code, expected, candidates: kinds }, never)
}

const never = (): boolean => false

/**
 * Reads a prisoner's or a family's file, as its `kind` says, or tells everything that is wrong with it at once.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const kindOf = (document: unknown) => Result.getOrThrow(decodeFile(document, ruritania, { today })).kind
 * kindOf({ kind: "prisoner", id: "A-1" }) // => "prisoner"
 * kindOf({ kind: "family", id: "F-1" }) // => "family"
 */
export const decodeFile = (
  document: unknown,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions = {},
): Result.Result<CaseFile | FamilyFile, ReadonlyArray<CaseFileError>> => {
  const kind =
    typeof document === "object" && document !== null && "kind" in document ? document.kind : undefined
  switch (kind) {
    case "prisoner":
      return decodeCaseFile(document, jurisdiction)
    case "family":
      return decodeFamilyFile(document, jurisdiction, options)
    default:
      return Result.fail([unknownKind(document)])
  }
}
