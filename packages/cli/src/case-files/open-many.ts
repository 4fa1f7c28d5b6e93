import { identifierKey } from "@bazgasht/casework"
import * as Result from "effect/Result"
import { readDocuments, readLines } from "../json/read-documents.ts"
import type { JsonError, JsonSource } from "../json/read-json.ts"
import type { FileError, Platform } from "../platform.ts"
import { expectedEnding } from "./gather.ts"
import type { AnyCaseFile } from "./open-case-file.ts"
import { type Refusal, refusalOfDuplicate, refusalOfFile, refusalOfJson } from "./refusal.ts"

/** The documents that can be read, and everything that is wrong with the others. */
export interface OpenedMany<One> {
  readonly opened: ReadonlyArray<One>
  readonly refused: ReadonlyArray<Refusal>
  /** How many documents were refused, each with one refusal or several. */
  readonly refusedDocuments: number
  /** Whether a whole file is something else than what was asked for: not there, no JSON, or of another kind. */
  readonly hasWrongFile: boolean
  /** How many files of expected answers were passed over. */
  readonly passedOver: number
}

/** Whether a file holds a document in each line, by its name. */
export const isByLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(file)

/**
 * Opens files and folders; a wrong one keeps no other from being read, and a repeated id is refused.
 *
 * @param keep - what is kept of each document that is taken: of a nation's files not everything can be
 */
export const openMany = <One extends { readonly file: string; readonly caseFile: AnyCaseFile }, Kept>(
  paths: ReadonlyArray<string>,
  platform: Pick<Platform, "jsonFilesOf" | "readPieces" | "readText">,
  open: (file: string, source: JsonSource) => Result.Result<One, ReadonlyArray<Refusal>>,
  keep: (one: One) => Kept,
): OpenedMany<Kept> => {
  const opened: Array<Kept> = []
  const refused: Array<Refusal> = []
  const fileOfId = new Map<string, string>()
  let refusedDocuments = 0
  let passedOver = 0
  let hasWrongFile = false
  const refuse = (refusals: ReadonlyArray<Refusal>): void => {
    refused.push(...refusals)
    refusedDocuments++
  }
  const take = (one: One, source: JsonSource): void => {
    const id = identifierKey(one.caseFile.id)
    const first = fileOfId.get(id)
    if (first !== undefined) refuse([refusalOfDuplicate(one.file, source, first)])
    else {
      fileOfId.set(id, one.file)
      opened.push(keep(one))
    }
  }
  const readFile = (file: string): void => {
    const texts = function* (pieces: Iterable<Result.Result<string, FileError>>): Generator<string> {
      for (const piece of pieces) {
        if (Result.isSuccess(piece)) yield piece.success
        else {
          refuse([refusalOfFile(piece.failure)])
          hasWrongFile = true
        }
      }
    }
    const documentsOf = function* (): Generator<Result.Result<JsonSource, JsonError>> {
      if (isByLines(file)) yield* readLines(texts(platform.readPieces(file)))
      else for (const text of texts([platform.readText(file)])) yield* readDocuments(text)
    }
    let [documents, ofOtherKind] = [0, 0]
    for (const read of documentsOf()) {
      documents++
      if (Result.isFailure(read)) {
        refuse([refusalOfJson(file, read.failure)])
        hasWrongFile ||= !isByLines(file)
        continue
      }
      const one = open(file, read.success)
      if (Result.isFailure(one)) {
        refuse(one.failure)
        if (one.failure.some(({ field }) => field === "kind")) ofOtherKind++
      } else take(one.success, read.success)
    }
    hasWrongFile ||= documents > 0 && ofOtherKind === documents
  }
  for (const path of paths) {
    const found = platform.jsonFilesOf(path)
    if (Result.isFailure(found)) {
      refuse([refusalOfFile(found.failure)])
      hasWrongFile = true
      continue
    }
    for (const file of found.success) {
      if (file.endsWith(expectedEnding)) passedOver++
      else readFile(file)
    }
  }
  return { opened, refused, refusedDocuments, hasWrongFile, passedOver }
}
