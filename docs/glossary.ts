/** Writes the glossary: the table of terms as a page in each language. */

import { writeFileSync } from "node:fs"
import type { OwnLanguage } from "@bazgasht/rules"
import { terms } from "./terms/table.ts"
import { type Field, fields, type Term } from "./terms/term.ts"

/** The pages, with the language of each. */
export const glossaryPages = [
  { file: "glossary.md", language: "en" },
  { file: "fa/glossary.md", language: "fa" },
] as const

const words = {
  en: {
    title: "Glossary",
    about: `One name for each idea, in Persian and in English: in code, on pages, in what the command prints. The forms in the last column are not
written for it. This page is made of the table of terms (\`docs/terms\`), and a test holds every text of the project against that table.
The source is where the law has the word; an article that no rule cites is from general legal knowledge and was not checked against the text.`,
    head: ["term", "Persian", "meaning", "source", "not written"],
  },
  fa: {
    title: "واژه‌نامه",
    about: `برای هر مفهوم یک نام به فارسی و یک نام به انگلیسی: در کد، در صفحه‌ها و در آنچه فرمان چاپ می‌کند. آنچه در ستون آخر آمده به جای آن نوشته نمی‌شود.
این صفحه از جدول اصطلاحات (\`docs/terms\`) ساخته می‌شود و آزمونی همهٔ متن‌های پروژه را با آن جدول می‌سنجد.
مستند، جایی است که واژه در قانون آمده است؛ ماده‌ای که هیچ قاعده‌ای به آن استناد نمی‌کند به اتکای دانش عمومی حقوقی است و با متن تطبیق نشده است.`,
    head: ["اصطلاح", "انگلیسی", "معنا", "مستند", "نوشته نمی‌شود"],
  },
} as const

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

const row = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`

const other = { fa: "en", en: "fa" } as const

/** What is not written for a term: the form, and for it another word where that is not the name of the term. */
const notWritten = ({ avoided, name }: Term, language: OwnLanguage): string =>
  avoided
    .filter(({ where }) => !where.includes("identifiers"))
    .map((one) => (one.instead === name[one.language] ? one.form : `${one.form} → ${one.instead}`))
    .join(language === "fa" ? "؛ " : "; ")

/** The page of a language. */
export const glossaryOf = (language: OwnLanguage): string => {
  const { about, head, title } = words[language]
  const tableOf = (field: Field): string =>
    [
      `## ${fields[field][language]}`,
      [
        row(head),
        row(head.map(() => "---")),
        ...terms
          .filter((term) => term.field === field)
          .map((term) =>
            row([
              term.name[language],
              term.name[other[language]],
              term.meaning[language],
              term.source?.[language] ?? "",
              notWritten(term, language),
            ]),
          ),
      ].join("\n"),
    ].join("\n\n")
  const tables = (Object.keys(fields) as ReadonlyArray<Field>).map(tableOf)
  return `${[`# ${title}`, about, ...tables].join("\n\n")}\n`
}

if (import.meta.main)
  for (const { file, language } of glossaryPages)
    writeFileSync(`${import.meta.dirname}/${file}`, glossaryOf(language))
