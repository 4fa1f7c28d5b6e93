/**
 * A decided case file of any kind as lines for a person.
 *
 * @module
 */

import { askedFilesOf } from "../case-files/asked-files.ts"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import type { Detail } from "../rendering/routes.ts"
import type { Voice } from "../rendering/voice.ts"
import { familyLines } from "./family-lines.ts"
import { prisonerLines } from "./prisoner-lines.ts"

/** A head line, and what was decided under it. */
export const decidedLines = (
  voice: Voice,
  decided: DecidedCaseFile,
  wanted: Detail,
): ReadonlyArray<string> => {
  const detail: Detail = { ...wanted, asked: askedFilesOf(decided) }
  return decided.kind === "family"
    ? familyLines(voice, decided, detail)
    : prisonerLines(voice, decided, detail)
}
