/**
 * The report to the donors as lines for a person.
 *
 * @module
 */

import type { DonorReport } from "@bazgasht/core"
import { type Day, dayInWords, inLanguage } from "@bazgasht/rules"
import type { Voice } from "../rendering/voice.ts"
import type { Sheet } from "../sheets/sheet.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import { donorFigures, type Figure, fundFigures } from "./figures.ts"
import { donorSheets, fundSheets } from "./sheets.ts"
import { mergedInWords, reportWords } from "./words.ts"

const part = (
  voice: Voice,
  title: string,
  figures: ReadonlyArray<Figure>,
  sheets: ReadonlyArray<Sheet>,
): ReadonlyArray<string> => [
  "",
  voice.paint("heading", title),
  ...figures.map((figure) => `${figure.title}: ${figure.value}`),
  ...sheets.flatMap((sheet) => ["", inLanguage(voice, sheet.title), ...sheetLines(voice, sheet)]),
]

/** The report of a run: the fund, and each donor. */
export const reportLines = (
  voice: Voice,
  run: { readonly id: string; readonly day: Day },
  report: DonorReport,
): ReadonlyArray<string> => {
  const say = (of: keyof typeof reportWords): string => inLanguage(voice, reportWords[of])
  return [
    voice.paint("heading", `${say("title")} (${run.id}, ${dayInWords(voice, run.day)})`),
    mergedInWords(voice, report.smallest),
    ...part(voice, say("fund"), fundFigures(voice, report), fundSheets(voice, report)),
    ...report.donors.flatMap((donor) =>
      part(voice, `${say("donor")}: ${donor.donor}`, donorFigures(voice, donor), donorSheets(voice, donor)),
    ),
  ]
}
