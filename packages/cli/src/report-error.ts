import { type Language, type Style, text, wordsIn, wordsOf } from "@bazgasht/rules"
import { type Refusal, refusalLine } from "./case-files/refusal.ts"
import type { UsageError } from "./command-line/parse.ts"
import type { Platform } from "./platform.ts"
import type { Part } from "./report/report.ts"
import { terminalOf } from "./report/terminal.ts"
import { rightToLeft } from "./terminal/direction.ts"

/** Where errors are printed, and in which language. */
interface ErrorOutput {
  readonly platform: Platform
  readonly style: Style
}

const reportError = (language: Language, platform: Platform, line: string): void => {
  platform.printError(language === "fa" ? rightToLeft(line) : line)
}

export const printToErrors = ({ platform, style }: ErrorOutput, parts: ReadonlyArray<Part>): void => {
  platform.printError(terminalOf(style, parts, { paint: platform.paintError }))
}

/** Says what is wrong with a file, a line for each thing. */
export const reportRefusals = (
  refusals: ReadonlyArray<Refusal>,
  { platform, style: { language } }: ErrorOutput,
): void => {
  for (const refusal of refusals)
    reportError(language, platform, refusalLine(language, platform.paintError, refusal))
}

const passedOver = text(
  "فایل پاسخ‌های مورد انتظار که خوانده نشد (bazgasht verify)",
  "files of expected answers passed over (see `bazgasht verify`)",
)

/** Says that files were left out which are no case files. */
export const sayPassedOver = (count: number, { platform, style }: ErrorOutput): void => {
  const { language } = style
  if (count > 0)
    reportError(language, platform, `${wordsIn(language, passedOver)}: ${wordsOf(style).number(count)}`)
}

const written = text("نوشته شد", "written")

export const sayWritten = (file: string, { platform, style: { language } }: ErrorOutput): void => {
  reportError(language, platform, `${file}: ${wordsIn(language, written)}`)
}

const usage = {
  help: text("راهنما: bazgasht --help", "See `bazgasht --help`."),
  codes: {
    "usage.unknownCommand": text("فرمان ناشناخته", "unknown command"),
    "usage.unknownOption": text("گزینهٔ ناشناخته", "unknown option"),
    "usage.missingValue": text("گزینه مقدار می‌خواهد", "the option needs a value"),
    "usage.operands": text("تعداد آرگومان‌ها درست نیست", "too few or too many operands"),
    "usage.value": text("مقدار نامعتبر", "not a value of the option"),
    "usage.unknownUnit": text("پایگاه چنین واحدی ندارد", "the store has no such unit"),
  } satisfies Record<UsageError["code"], unknown>,
}

/** Says what is wrong with the command line. */
export const reportUsageError = (
  { code, expected, value }: UsageError,
  language: Language,
  platform: Platform,
): void => {
  const what =
    value === "" ? wordsIn(language, usage.codes[code]) : `${wordsIn(language, usage.codes[code])}: ${value}`
  reportError(
    language,
    platform,
    `${platform.paintError("bad", "bazgasht")}: ${what}${language === "fa" ? "؛" : ";"} ${wordsIn(language, expected)}\n${wordsIn(language, usage.help)}`,
  )
}

const output = text("آنچه باید چاپ شود نوشتنی نیست", "what is printed cannot be written")

/** Says that standard output takes no more, in the words of the machine. */
export const reportOutputError = (cause: string, language: Language, platform: Platform): void => {
  reportError(language, platform, `bazgasht: ${wordsIn(language, output)}: ${cause} [output.notWritable]`)
}
