import type { FieldPath } from "@bazgasht/casework"
import type { RulePack } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { DocumentReader, hasFields } from "../documents/document-reader.ts"
import { type Position, readDocument } from "../documents/read-document.ts"
import { applyReforms, errorsOfChanges } from "./apply-reforms.ts"
import type { Reform } from "./reform.ts"
import type { ReformError, ReformFlaw } from "./reform-error.ts"
import { errorInFile, errorOfDocument, errorOfFlaw, type ReformFileError } from "./reform-file-error.ts"
import { formOf, readWrittenReform } from "./written-reform.ts"

const fieldNames: { readonly [field: string]: (form: string) => string } = {
  parameter: () => "set",
  value: () => "to",
  rule: (form) => form,
  exception: () => "id",
  policy: () => "choose",
}

const formAt = (document: unknown, place: unknown): string => {
  const changes = hasFields(document) && Array.isArray(document["changes"]) ? document["changes"] : []
  const change: unknown = typeof place === "number" ? changes[place] : undefined
  return formOf(change) ?? ""
}

const pathInFile = (document: unknown, path: FieldPath): FieldPath => {
  const [root, place, field, ...rest] = path
  const name = typeof field === "string" ? fieldNames[field] : undefined
  return root === undefined || place === undefined || name === undefined
    ? path
    : [root, place, name(formAt(document, place)), ...rest]
}

/**
 * Where a part of a reform stands in its file: an error of several reforms together names the place in each of them.
 *
 * @example
 * const source = "reform: r\ntitle: { fa: ر, en: r }\nchanges:\n  - set: conditionalRelease.shareOfOtherTerm\n    to: 1/4"
 * placeInReformFile(source, ["changes", 0, "parameter"])
 * // => { path: ["changes", 0, "set"], position: { line: 4, column: 10 } }
 */
export const placeInReformFile = (
  source: string,
  path: FieldPath,
): { readonly path: FieldPath; readonly position: Position } | undefined => {
  const document = readDocument(source)
  if (Result.isFailure(document)) return undefined
  const inFile = pathInFile(document.success.value, path)
  return { path: inFile, position: document.success.positionOf(inFile) }
}

/**
 * Reads a reform, and checks it against the pack that it would change.
 *
 * @example
 * const source = [
 *   "reform: earlier-release",
 *   "title: { fa: آزادی مشروط زودتر, en: earlier conditional release }",
 *   "changes:",
 *   "  - set: conditionalRelease.shareOfOtherTerm",
 *   "    to: 1/4",
 * ].join("\n")
 * Result.getOrThrow(readReform(source, iranPack)) // => earlierRelease
 */
export const readReform = (
  source: string,
  pack: RulePack,
): Result.Result<Reform, ReadonlyArray<ReformFileError>> => {
  const document = readDocument(source)
  if (Result.isFailure(document)) return Result.fail(document.failure.map(errorOfDocument))
  const { positionOf, value } = document.success
  const inFile = (error: ReformError): ReformFileError => {
    const path = pathInFile(value, error.path)
    return errorInFile(error, path, positionOf(path))
  }
  const reader = new DocumentReader<ReformFlaw>()
  const written = readWrittenReform(reader, pack, value)
  if (written === undefined || reader.flaws.length > 0)
    return Result.fail([
      ...reader.flaws.map((flaw) => errorOfFlaw(flaw, positionOf)),
      ...errorsOfChanges(pack, written?.changes ?? []).map(inFile),
    ])
  return Result.mapBoth(applyReforms(pack, [written.reform]), {
    onSuccess: () => written.reform,
    onFailure: (errors) => errors.map(inFile),
  })
}
