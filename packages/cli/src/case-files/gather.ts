import { identifierKey } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { FamilyFileOptions } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import type { JsonSource } from "../json/read-json.ts"
import type { Platform } from "../platform.ts"
import { type Refusal, refusalOfDuplicate, refusalOfFile } from "./refusal.ts"

/** Files of expected answers stand beside the case files and are no case files. */
export const expectedEnding = ".expected.json"

/** A file with an id. */
interface Identified {
  readonly source: JsonSource
  readonly caseFile: { readonly id: string }
}

export type Gathered<One> = Result.Result<One, ReadonlyArray<Refusal>>

/** Opens the file in a text. */
export type Open<One> = (
  file: string,
  text: string,
  jurisdiction: Jurisdiction,
  options: FamilyFileOptions,
) => Gathered<One>

/** Opens files in order, and all below folders, whatever is wrong with others; refuses a file with the id of an earlier one. */
export function* gather<One extends Identified>(
  paths: ReadonlyArray<string>,
  platform: Platform,
  jurisdiction: Jurisdiction,
  open: Open<One>,
): Generator<Gathered<One>, { readonly passedOver: number }> {
  const fileOfId = new Map<string, string>()
  let passedOver = 0
  for (const path of paths) {
    const found = platform.jsonFilesOf(path)
    if (Result.isFailure(found)) {
      yield Result.fail([refusalOfFile(found.failure)])
      continue
    }
    for (const file of found.success) {
      if (file.endsWith(expectedEnding)) passedOver++
      else yield openedOnce(file, platform, jurisdiction, open, fileOfId)
    }
  }
  return { passedOver }
}

const openedOnce = <One extends Identified>(
  file: string,
  platform: Platform,
  jurisdiction: Jurisdiction,
  open: Open<One>,
  fileOfId: Map<string, string>,
): Gathered<One> => {
  const text = Result.mapError(platform.readText(file), (error) => [refusalOfFile(error)])
  return Result.flatMap(
    Result.flatMap(text, (content) => open(file, content, jurisdiction, { today: platform.today() })),
    (opened): Gathered<One> => {
      const id = identifierKey(opened.caseFile.id)
      const first = fileOfId.get(id)
      if (first !== undefined) return Result.fail([refusalOfDuplicate(file, opened.source, first)])
      fileOfId.set(id, file)
      return Result.succeed(opened)
    },
  )
}
