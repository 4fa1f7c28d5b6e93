/**
 * Writes sheets into a folder.
 *
 * @module
 */

import * as Result from "effect/Result"
import { type Refusal, refusalOfFile } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"
import type { Voice } from "../rendering/voice.ts"
import { sayWritten } from "../report-error.ts"
import { csvOf } from "./csv.ts"
import type { Sheet } from "./sheet.ts"

/** Writes each sheet into the folder, and answers with what could not be written. */
export const writeSheets = (
  folder: string,
  sheets: ReadonlyArray<Sheet>,
  voice: Voice,
  platform: Platform,
): ReadonlyArray<Refusal> =>
  sheets.flatMap((sheet) => {
    const file = `${folder}/${sheet.name}.csv`
    return Result.match(platform.writeText(file, csvOf(voice, sheet)), {
      onSuccess: () => {
        sayWritten(file, voice, platform)
        return []
      },
      onFailure: (error) => [refusalOfFile(error)],
    })
  })
