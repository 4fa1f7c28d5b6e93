/**
 * The case files that a command line names.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { Edge } from "../command-line/edge.ts"
import { type OpenedCaseFile, openCaseFile } from "./open-case-file.ts"
import { type Refusal, refusalOfDuplicate, refusalOfFile } from "./refusal.ts"

/** Files of expected answers stand beside the case files and are no case files. */
export const expectedEnding = ".expected.json"

/** What became of one file. */
export type Gathered = Result.Result<OpenedCaseFile, ReadonlyArray<Refusal>>

/**
 * Opens the files of a command line one after the other, folders with all that is in them. Every file is opened, whatever is
 * wrong with those before it; a file with the id of an earlier one is refused.
 */
export function* gather(
  paths: ReadonlyArray<string>,
  edge: Edge,
): Generator<Gathered, { readonly passedOver: number }> {
  const fileOfId = new Map<string, string>()
  let passedOver = 0
  for (const path of paths) {
    const found = edge.jsonFilesOf(path)
    if (Result.isFailure(found)) {
      yield Result.fail([refusalOfFile(found.failure)])
      continue
    }
    for (const file of found.success) {
      if (file.endsWith(expectedEnding)) passedOver++
      else yield openedOnce(file, edge, fileOfId)
    }
  }
  return { passedOver }
}

const openedOnce = (file: string, edge: Edge, fileOfId: Map<string, string>): Gathered => {
  const text = Result.mapError(edge.readText(file), (error) => [refusalOfFile(error)])
  return Result.flatMap(
    Result.flatMap(text, (content) => openCaseFile(file, content, { today: edge.today() })),
    (opened): Gathered => {
      const { id } = opened.caseFile
      const first = fileOfId.get(id)
      if (first !== undefined) return Result.fail([refusalOfDuplicate(file, opened.source, first)])
      fileOfId.set(id, file)
      return Result.succeed(opened)
    },
  )
}
