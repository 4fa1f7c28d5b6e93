/**
 * From the text of a file to a case file, or everything that is wrong with it.
 *
 * @module
 */

import { type CaseFile, decodeCaseFile } from "@bazgasht/core"
import { iran } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { type JsonSource, readJson } from "../json/read-json.ts"
import { type Refusal, refusalOfField, refusalOfJson } from "./refusal.ts"

/** A case file with the text it was read from. */
export interface OpenedCaseFile {
  readonly file: string
  readonly caseFile: CaseFile
  readonly source: JsonSource
}

/**
 * Opens the case file in a text. `file` is the name by which errors call it.
 *
 * @example
 * openCaseFile("CR-1.json", text) // => the case file, or a list of `Refusal`
 */
export const openCaseFile = (
  file: string,
  text: string,
): Result.Result<OpenedCaseFile, ReadonlyArray<Refusal>> => {
  const read = Result.mapError(readJson(text), (error) => [refusalOfJson(file, error)])
  return Result.flatMap(read, (source) =>
    Result.mapBoth(decodeCaseFile(source.value, iran), {
      onSuccess: (caseFile) => ({ file, caseFile, source }),
      onFailure: (errors) => errors.map((error) => refusalOfField(file, source, error)),
    }),
  )
}
