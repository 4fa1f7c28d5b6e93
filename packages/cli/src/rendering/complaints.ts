/**
 * What goes to standard error.
 *
 * @module
 */

import { type Language, text, wordsOf } from "@bazgasht/rules"
import { type Refusal, refusalLine } from "../case-files/refusal.ts"
import type { UsageError } from "../command-line/parse.ts"
import type { Edge } from "../edge.ts"
import { rightToLeft } from "../terminal/direction.ts"
import type { Voice } from "./voice.ts"

/** A line for standard error, in the direction of its language. */
export const complain = (language: Language, edge: Edge, line: string): void => {
  edge.complain(language === "fa" ? rightToLeft(line) : line)
}

/** Says what is wrong with a file, a line for each thing. */
export const complainOf = (refusals: ReadonlyArray<Refusal>, { language }: Voice, edge: Edge): void => {
  for (const refusal of refusals)
    complain(language, edge, refusalLine(language, edge.paintComplaint, refusal))
}

const passedOver = text(
  "پروندهٔ پاسخ‌های مورد انتظار که کنار گذاشته شد (bazgasht verify)",
  "files of expected answers passed over (see `bazgasht verify`)",
)

/** Says that files were left out which are no case files. */
export const sayPassedOver = (count: number, voice: Voice, edge: Edge): void => {
  if (count > 0)
    complain(voice.language, edge, `${passedOver[voice.language]}: ${wordsOf(voice).number(count)}`)
}

const written = text("نوشته شد", "written")

/** Says that a file was written. */
export const sayWritten = (file: string, { language }: Voice, edge: Edge): void => {
  complain(language, edge, `${file}: ${written[language]}`)
}

const usage = {
  help: text("راهنما: bazgasht --help", "See `bazgasht --help`."),
  codes: {
    "usage.unknownCommand": text("فرمان ناشناخته", "unknown command"),
    "usage.unknownOption": text("گزینهٔ ناشناخته", "unknown option"),
    "usage.missingValue": text("گزینه مقدار می‌خواهد", "the option needs a value"),
    "usage.operands": text("فرمان ناقص یا زیاده است", "too few or too many operands"),
    "usage.value": text("مقدار نامعتبر", "not a value of the option"),
  } satisfies Record<UsageError["code"], unknown>,
}

/** Says what is wrong with the command line. */
export const complainOfUsage = (
  { code, expected, value }: UsageError,
  language: Language,
  edge: Edge,
): void => {
  const what = value === "" ? usage.codes[code][language] : `${usage.codes[code][language]}: ${value}`
  complain(
    language,
    edge,
    `${edge.paintComplaint("bad", "bazgasht")}: ${what}${language === "fa" ? "؛" : ";"} ${expected[language]}\n${usage.help[language]}`,
  )
}

const output = text("آنچه باید چاپ شود نوشتنی نیست", "what is printed cannot be written")

/** Says that standard output takes no more, in the words of the machine. */
export const complainOfOutput = (cause: string, language: Language, edge: Edge): void => {
  complain(language, edge, `bazgasht: ${output[language]}: ${cause} [output.notWritable]`)
}
