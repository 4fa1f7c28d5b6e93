import { text } from "@bazgasht/rules"
import type { OptionDeclaration } from "./declaration.ts"

/** For programs that read what a command prints. */
export const json: OptionDeclaration = {
  name: "json",
  help: text("خروجی به صورت JSON، برای برنامه‌ها", "print JSON, for programs"),
}

/** Beside `explain`: how much is told of each decision. */
export const whyExplained: OptionDeclaration = {
  name: "why",
  help: text(
    "با ‎--explain: استدلال کامل، ماده به ماده",
    "with --explain: the whole proof, article by article",
  ),
}

/** Where the tables of a store are. */
export const schema: OptionDeclaration = {
  name: "schema",
  value: "NAME",
  help: text(
    "شِمای جدول‌ها در PostgreSQL (پیش‌فرض: bazgasht)",
    "schema of the tables in PostgreSQL (default: bazgasht)",
  ),
}

/** The hours by which claims of placements are counted. */
export const week: OptionDeclaration = {
  name: "week",
  value: "HOURS",
  help: text(
    "از یک پایگاه: ساعات یک هفتهٔ کامل کار، اگر برنامهٔ شما خود آن را تعیین می‌کند (placementCasesOf)",
    "of a store: hours of a full week of work, where your application states its own (placementCasesOf)",
  ),
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
  {
    name: "jurisdiction",
    value: "NAME",
    help: text(
      "نظام حقوقی (پیش‌فرض: آنچه پرونده می‌گوید، وگرنه iran)",
      "whose law (default: what the file says, or iran)",
    ),
  },
  { name: "help", help: text("این راهنما", "this help") },
]

/** By which law, on which day, a case is decided. */
export const law: ReadonlyArray<OptionDeclaration> = [
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
