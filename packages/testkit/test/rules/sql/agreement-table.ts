/**
 * The forms of the calculus and the engines: which executes which, as a table of a page. Run as a program it writes the pages; a test holds the pages to it, and
 * it to the engines.
 */

import { readFileSync, writeFileSync } from "node:fs"
import { type OwnLanguage, type Text, text, wordsIn } from "@bazgasht/rules"
import type { Form } from "@bazgasht/rules/calculus"
import { dialects } from "@bazgasht/rules/sql"

/** What is done with what is written for an engine. */
export type Treatment = "executed" | "parsed" | "refused"

/** The engines, with what the tests do with texts for them. */
export const treatments = {
  DuckDB: "executed",
  PostgreSQL: "executed",
  PGlite: "executed",
  ClickHouse: "executed",
  Trino: "parsed",
  Spark: "parsed",
} as const satisfies { readonly [engine: string]: Treatment }

/** The forms of the calculus: the compiler finds one that is missing. */
export const forms: { readonly [F in Form["form"]]: Text } = {
  constant: text("مقدار ثابت", "a constant"),
  fact: text("اطلاعات پرونده", "a fact of the case"),
  field: text("ستون یک ردیف فهرست", "a field of an entry"),
  day: text("روز تصمیم یا روز قانون", "the day of the decision or of the law"),
  all: text("همهٔ شرط‌ها", "all conditions hold"),
  any: text("یکی از شرط‌ها", "any condition holds"),
  atLeast: text("دست‌کم چند شرط", "at least so many conditions hold"),
  not: text("نفی", "negation"),
  order: text("مقایسهٔ دو عدد", "the order of two numbers"),
  orderOfRatios: text("مقایسهٔ دو کسر", "the order of two fractions"),
  same: text("برابری", "sameness"),
  among: text("عضویت در مجموعه", "membership in a set"),
  linear: text("جمع و تفریق", "a sum with whole factors"),
  portion: text("ضرب و تقسیم با گرد کردن", "a product or a quotient, rounded"),
  divisor: text("بزرگ‌ترین مقسوم‌علیه مشترک", "the greatest common divisor"),
  choose: text("انتخاب با شرط", "a choice by conditions"),
  fold: text("محاسبه روی ردیف‌های یک فهرست", "an aggregate over the entries of a list"),
  calendar: text("محاسبهٔ تقویمی", "arithmetic of a calendar"),
}

/** What is done with the text of a form for an engine. An engine that is executed expresses every form. */
export const treatmentOf = (engine: keyof typeof treatments, form: Form["form"]): Treatment => {
  const dialect = engine === "Trino" ? dialects.trino : engine === "Spark" ? dialects.spark : undefined
  return form === "divisor" && dialect !== undefined && dialect.commonDivisor === undefined
    ? "refused"
    : treatments[engine]
}

const words: { readonly [T in Treatment]: Text } = {
  executed: text("اجرا شده", "executed"),
  parsed: text("تجزیه شده، اجرا نشده", "parsed, not executed"),
  refused: text("بیان‌پذیر نیست", "refused by name"),
}

/** The pages that hold the table, with the language of each. */
export const agreementPages = [
  { file: "guide/engines-that-agree.md", language: "en" },
  { file: "fa/guide/engines-that-agree.md", language: "fa" },
] as const

const docs = `${import.meta.dirname}/../../../../../docs`
const begin = "<!-- agreement -->"
const end = "<!-- /agreement -->"

/** The table of one language. */
const agreementTable = (language: OwnLanguage): string => {
  const head = [wordsIn(language, text("شکل محاسبه", "form")), ...Object.keys(treatments)]
  const engines = Object.keys(treatments) as ReadonlyArray<keyof typeof treatments>
  const rows = (Object.keys(forms) as ReadonlyArray<Form["form"]>).map((form) => [
    wordsIn(language, forms[form]),
    ...engines.map((engine) => wordsIn(language, words[treatmentOf(engine, form)])),
  ])
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
}

/** A page as it is. */
export const agreementPage = (file: string): string => readFileSync(`${docs}/${file}`, "utf8")

/** A page with its table made anew. */
export const withAgreement = (page: string, language: OwnLanguage): string => {
  const [before = "", rest = ""] = page.split(begin)
  const [, after = ""] = rest.split(end)
  return `${before}${begin}\n\n${agreementTable(language)}\n\n${end}${after}`
}

if (import.meta.main)
  for (const { file, language } of agreementPages)
    writeFileSync(`${docs}/${file}`, withAgreement(agreementPage(file), language))
