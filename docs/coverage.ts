/** Writes what the Iranian pack encodes, and what it does not, into the pages that show it. */

import { readFileSync, writeFileSync } from "node:fs"
import { iranPack, jalali } from "@bazgasht/iran"
import { formatDay, type OwnLanguage, type Text, wordsIn } from "@bazgasht/rules"

/** The pages that hold the tables, with the language of each. */
export const coveragePages = [
  { file: "guide/iranian-pack.md", language: "en" },
  { file: "fa/guide/iranian-pack.md", language: "fa" },
] as const

const begin = "<!-- coverage -->"
const end = "<!-- /coverage -->"

const persianDigits = (value: string): string =>
  value.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))

const cell = (text: string): string => text.replaceAll("|", "\\|")

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n")

const titles = {
  en: {
    articles: ["instrument", "article", "about", "encoded by", "remark"],
    parameters: ["parameter", "id", "entries", "last known from", "last checked"],
    unknown: "changed since, value not seen",
    articlesHeading: "### Articles",
    parametersHeading: "### Numbers of the law",
    notEncoded: "not encoded",
  },
  fa: {
    articles: ["سند", "ماده", "موضوع", "قاعده", "توضیح"],
    parameters: ["عنوان", "شناسه", "تعداد مقادیر", "آخرین مقدار معلوم از", "آخرین بررسی"],
    unknown: "پس از آن تغییر کرده و مقدار تازه دیده نشده",
    articlesHeading: "### مواد قانون",
    parametersHeading: "### اعداد قانون",
    notEncoded: "پیاده‌سازی نشده",
  },
} as const

/** The tables of one language. */
export const coverageOf = (language: OwnLanguage): string => {
  const of = (text: Text): string => wordsIn(language, text)
  const number = (value: string): string => (language === "fa" ? persianDigits(value) : value)
  const words = titles[language]
  const articles = iranPack.articles.map(({ article, encodedBy, instrument, remark, title }) => [
    of(instrument.title),
    of(article),
    of(title),
    encodedBy.length === 0 ? words.notEncoded : encodedBy.map((id) => `\`${id}\``).join(" "),
    remark === undefined ? "" : of(remark),
  ])
  const parameters = [...iranPack.parameters.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, values }) => {
      const known = values.filter(({ value }) => value !== undefined).at(-1)
      const last = values.at(-1)
      const since = known === undefined ? "" : number(formatDay(jalali, known.from))
      return [
        of(title),
        `\`${id}\``,
        number(String(values.length)),
        last === known ? since : `${since} (${words.unknown})`,
        last === undefined ? "" : number(formatDay(jalali, last.lastChecked)),
      ]
    })
  return [
    words.articlesHeading,
    table(words.articles, articles),
    words.parametersHeading,
    table(words.parameters, parameters),
  ].join("\n\n")
}

/** A page with its tables made anew. */
export const withCoverage = (page: string, language: OwnLanguage): string => {
  const [before = "", rest = ""] = page.split(begin)
  const [, after = ""] = rest.split(end)
  return `${before}${begin}\n\n${coverageOf(language)}\n\n${end}${after}`
}

if (import.meta.main)
  for (const { file, language } of coveragePages) {
    const path = `${import.meta.dirname}/${file}`
    writeFileSync(path, withCoverage(readFileSync(path, "utf8"), language))
  }
