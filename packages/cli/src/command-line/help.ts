import { type Language, type Text, text, wordsIn } from "@bazgasht/rules"
import type { Paint } from "../terminal/paint.ts"
import {
  type CommandDeclaration,
  type CommandName,
  commands,
  commonOptions,
  type OptionDeclaration,
} from "./commands.ts"

const about = text(
  "بازگشت پروندهٔ زندانی را برای راه‌های قانونی آزادی و اشتغال و پروندهٔ خانوادهٔ او را برای حمایت بررسی می‌کند و مادهٔ قانون هر پاسخ را می‌گوید.",
  "bazgasht decides case files of prisoners and of their families, with the article of law behind every answer.",
)

const headings = {
  usage: text("روش استفاده", "Usage"),
  commands: text("فرمان‌ها", "Commands"),
  options: text("گزینه‌ها", "Options"),
  exitCodes: text("کد خروج", "Exit codes"),
}

const exitCodes: ReadonlyArray<readonly [code: number, meaning: Text]> = [
  [0, text("همه چیز انجام شد", "everything was done")],
  [
    1,
    text(
      "پرونده‌ای پذیرفته نشد، پاسخی با پاسخ مورد انتظار مطابقت نداشت یا ثبتی دست‌کاری شده است؛ بقیه بررسی شده‌اند",
      "a file was refused, an answer differs from the one expected, or a record from what was committed; the others were still done",
    ),
  ],
  [2, text("خط فرمان نادرست است", "the command line is not valid")],
  [3, text("نتیجه‌ای که در ‎--fail-on آمده به دست آمد", "a route came to an outcome named by --fail-on")],
  [
    4,
    text(
      "پایگاه تا پایان خوانده نشد و چیزی از آن معلوم نیست",
      "a store could not be read to its end: nothing is known of it",
    ),
  ],
]

const flag = ({ name, value }: OptionDeclaration): string =>
  `--${name}${value === undefined ? "" : ` ${value}`}`

/** Two columns; where a text is Persian, each entry takes two lines, because mixed columns do not line up. */
const entries = (
  language: Language,
  rows: ReadonlyArray<readonly [left: string, right: Text]>,
): ReadonlyArray<string> => {
  if (language === "fa") return rows.flatMap(([left, right]) => [`  ${left}`, `      ${right.fa}`])
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.flatMap(([left, right]) =>
    left.length > 29
      ? [`  ${left}`, `${" ".repeat(Math.min(width, 29) + 4)}${right.en}`]
      : [`  ${left.padEnd(Math.min(width, 29))}  ${right.en}`],
  )
}

const section = (paint: Paint, language: Language, heading: Text, lines: ReadonlyArray<string>): string =>
  [paint("heading", wordsIn(language, heading)), ...lines].join("\n")

const overview = (language: Language, paint: Paint): string =>
  [
    wordsIn(language, about),
    section(paint, language, headings.usage, [
      "  bazgasht COMMAND [OPTION…] [FILE…]",
      "  bazgasht COMMAND --help",
      "  bazgasht --version",
    ]),
    section(
      paint,
      language,
      headings.commands,
      entries(
        language,
        commands.map(({ name, operands, help }) => [`${name} ${operands}`.trim(), help] as const),
      ),
    ),
    section(
      paint,
      language,
      headings.options,
      entries(
        language,
        commonOptions.map((option) => [flag(option), option.help] as const),
      ),
    ),
    section(
      paint,
      language,
      headings.exitCodes,
      entries(
        language,
        exitCodes.map(([code, meaning]) => [String(code), meaning] as const),
      ),
    ),
  ].join("\n\n")

const ofCommand = (command: CommandDeclaration, language: Language, paint: Paint): string =>
  [
    wordsIn(language, command.help),
    section(paint, language, headings.usage, [
      `  bazgasht ${[command.name, "[OPTION…]", command.operands].filter((part) => part !== "").join(" ")}`,
    ]),
    section(
      paint,
      language,
      headings.options,
      entries(
        language,
        [...command.options, ...commonOptions].map((option) => [flag(option), option.help] as const),
      ),
    ),
  ].join("\n\n")

export const help = (language: Language, paint: Paint, name?: CommandName): string => {
  const command = commands.find((candidate) => candidate.name === name)
  return command === undefined ? overview(language, paint) : ofCommand(command, language, paint)
}
