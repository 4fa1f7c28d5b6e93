/**
 * The commands of `bazgasht` and their options, as data: the parser reads it, and so does the help.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/** An option of a command. */
export interface OptionDeclaration {
  readonly name: string
  /** What stands for the value in the help; absent where the option takes none. */
  readonly value?: string
  readonly repeatable?: true
  readonly help: Text
}

/** A command. */
export interface CommandDeclaration {
  readonly name: CommandName
  /** What stands for the operands in the help: `FILE…`. */
  readonly operands: string
  /** The least number of operands, and the greatest. */
  readonly count: readonly [least: number, greatest: number]
  readonly help: Text
  readonly options: ReadonlyArray<OptionDeclaration>
}

/** The names of the commands. */
export type CommandName = "decide" | "check" | "verify" | "describe" | "rules" | "coverage"

const json: OptionDeclaration = {
  name: "json",
  help: text("خروجی به صورت JSON، برای برنامه‌ها", "print JSON, for programs"),
}

/** Options of every command. */
export const commonOptions: ReadonlyArray<OptionDeclaration> = [
  {
    name: "lang",
    value: "fa|en",
    help: text("زبان خروجی", "language of the output"),
  },
  {
    name: "calendar",
    value: "jalali|gregorian",
    help: text("تقویم تاریخ‌ها (پیش‌فرض: jalali)", "calendar of the days that are printed (default: jalali)"),
  },
  { name: "help", help: text("این راهنما", "this help") },
]

const law: ReadonlyArray<OptionDeclaration> = [
  {
    name: "day",
    value: "DAY",
    help: text(
      "روز تصمیم، هجری شمسی یا میلادی (۱۴۰۳/۰۷/۱۰)؛ پیش‌فرض: روز مندرج در پرونده، وگرنه امروز",
      "day of the decision, Jalali or Gregorian (1403/07/10, 2024-10-01); default: the day in the file, or today",
    ),
  },
  {
    name: "convention",
    value: "C1|C2",
    help: text(
      "شیوهٔ محاسبهٔ مدت: C1 ماه سی‌روزه (پیش‌فرض)، C2 شمارش دقیق روزها",
      "how a fraction of a term becomes a day: C1 thirty-day months (default), C2 exact days",
    ),
  },
  {
    name: "choose",
    value: "POLICY=OPTION",
    repeatable: true,
    help: text(
      "پاسخ یک پرسش اختلافی به جای متن قانون؛ فهرست: bazgasht rules",
      "answer a disputed question otherwise than by the text of the law; `bazgasht rules` lists them",
    ),
  },
]

/** The commands, in the order of the help. */
export const commands: ReadonlyArray<CommandDeclaration> = [
  {
    name: "decide",
    operands: "FILE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "همهٔ راه‌های آزادی را برای هر پرونده تعیین می‌کند؛ FILE پرونده یا پوشه است و «-» ورودی استاندارد",
      "decide every release route of each case file; a FILE may be a folder, or - for standard input",
    ),
    options: [
      ...law,
      {
        name: "route",
        value: "RULE",
        repeatable: true,
        help: text("تنها همین راه آزادی", "only this route"),
      },
      { name: "why", help: text("استدلال کامل، ماده به ماده", "the whole proof, article by article") },
      {
        name: "exact",
        help: text(
          "جایی که هر پاسخی به نامعلوم‌ها به یک نتیجه می‌رسد، همان نتیجه اعلام شود",
          "decide too where every answer to what is unknown leads to the same result",
        ),
      },
      {
        name: "remedies",
        help: text("کدام تغییر قانونی نتیجه را برمی‌گرداند", "which lawful changes would turn an answer"),
      },
      {
        name: "fail-on",
        value: "OUTCOMES",
        help: text(
          "کد خروج ۳ اگر یکی از این نتیجه‌ها به دست آید: eligible، notYet، barred، undetermined، referred (با ویرگول)",
          "exit code 3 if a route comes to one of: eligible, notYet, barred, undetermined, referred (commas between)",
        ),
      },
      json,
    ],
  },
  {
    name: "check",
    operands: "FILE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text("پرونده‌ها را بدون تصمیم‌گیری بررسی می‌کند", "check case files without deciding them"),
    options: [json],
  },
  {
    name: "verify",
    operands: "PATH…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "پرونده‌های نمونه را با پاسخ‌های مورد انتظار (.expected.json) می‌سنجد",
      "hold case files against the answers expected of them (.expected.json beside each)",
    ),
    options: [json],
  },
  {
    name: "describe",
    operands: "RULE…",
    count: [1, Number.POSITIVE_INFINITY],
    help: text(
      "قاعده را به زبان ساده می‌نویسد، برای سنجیدن با متن قانون",
      "put a rule into words, to be held against the law",
    ),
    options: [],
  },
  {
    name: "rules",
    operands: "",
    count: [0, 0],
    help: text("فهرست قاعده‌ها و پرسش‌های اختلافی", "list the rules and the disputed questions"),
    options: [json],
  },
  {
    name: "coverage",
    operands: "",
    count: [0, 0],
    help: text(
      "کدام ماده‌ها پیاده شده‌اند و کدام نه، و هر عدد قانونی آخرین بار کِی بررسی شده است",
      "which articles are encoded and which are not, and when each number of the law was last checked",
    ),
    options: [json],
  },
]
