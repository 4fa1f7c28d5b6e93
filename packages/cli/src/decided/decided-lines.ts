/**
 * A decided case file of any kind as lines for a person.
 *
 * @module
 */

import { inLanguage, text } from "@bazgasht/rules"
import { askedFilesOf } from "../case-files/asked-files.ts"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import type { Detail } from "../rendering/routes.ts"
import type { Voice } from "../rendering/voice.ts"
import { familyLines } from "./family-lines.ts"
import { headingLines } from "./heading-lines.ts"
import { prisonerLines } from "./prisoner-lines.ts"

const nothingAsked = text(
  "هیچ‌یک از قاعده‌های خواسته‌شده دربارهٔ این نوع پرونده نیست",
  "none of the rules asked for is about a file of this kind",
)

const hasQuantities = (decided: DecidedCaseFile): boolean =>
  decided.quantities.length > 0 || (decided.kind === "prisoner" && decided.ofDebts.length > 0)

/** A head line, and what was decided under it. */
export const decidedLines = (
  voice: Voice,
  decided: DecidedCaseFile,
  wanted: Detail,
): ReadonlyArray<string> => {
  const detail: Detail = { ...wanted, asked: askedFilesOf(decided) }
  if (decided.decisions.length === 0 && !hasQuantities(decided))
    return [...headingLines(voice, decided), "", inLanguage(voice, nothingAsked)]
  return decided.kind === "family"
    ? familyLines(voice, decided, detail)
    : prisonerLines(voice, decided, detail)
}
