/** Writes what is reported of prisoners, and what the drawn register has, into the pages that show it. */

import { readFileSync, writeFileSync } from "node:fs"
import { jalaliDay } from "@bazgasht/iran"
import { figureSteps, registerAssumptions } from "@bazgasht/iran-population"
import { type OwnLanguage, type Text, wordsIn } from "@bazgasht/rules"
import type { FigureComparison, FigureUnit } from "@bazgasht/simulation"

/** The pages that hold the tables, with the language of each. */
export const figurePages = [
  { file: "guide/populations.md", language: "en" },
  { file: "fa/guide/populations.md", language: "fa" },
] as const

const begin = "<!-- figures -->"
const end = "<!-- /figures -->"

const millionToman = 10_000_000

const units: { readonly [Unit in FigureUnit]: Text } = {
  share: { fa: "٪", en: "%" },
  people: { fa: "نفر", en: "people" },
  families: { fa: "خانوار", en: "families" },
  rials: { fa: "میلیون تومان", en: "million toman" },
  days: { fa: "روز", en: "days" },
  years: { fa: "سال", en: "years" },
}

const words = {
  en: {
    figures: ["figure", "reported", "drawn", "source"],
    assumptions: ["assumption of ours", "share"],
    figuresHeading: "### Reported figures, and the register that is drawn",
    assumptionsHeading: "### What nobody reports: our assumptions",
  },
  fa: {
    figures: ["عدد", "گزارش‌شده", "ساخته‌شده", "منبع"],
    assumptions: ["فرض ما", "سهم"],
    figuresHeading: "### عددهای گزارش‌شده و جمعیتی که ساخته می‌شود",
    assumptionsHeading: "### آنچه کسی گزارش نکرده است: فرض‌های ما",
  },
} as const

const inLanguage = (language: OwnLanguage, number: number, digits: number): string =>
  number.toLocaleString(language === "fa" ? "fa-IR" : "en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })

const amount = (language: OwnLanguage, unit: FigureUnit, value: number): string => {
  const number =
    unit === "share"
      ? inLanguage(language, value / 100, 2)
      : inLanguage(language, unit === "rials" ? Math.round(value / millionToman) : value, 0)
  return `${number} ${units[unit][language]}`
}

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** The figures of a register of the whole country, seed 1, on 1 Mehr 1404. */
export const drawnFigures = (): ReadonlyArray<FigureComparison> => {
  const steps = figureSteps({ seed: 1, day: jalaliDay(1404, 7, 1) })
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** A page with its tables made anew. */
export const withFigures = (
  page: string,
  language: OwnLanguage,
  figures: ReadonlyArray<FigureComparison>,
): string => {
  const [before = "", rest = ""] = page.split(begin)
  const [, after = ""] = rest.split(end)
  const of = words[language]
  const tables = [
    of.figuresHeading,
    table(
      of.figures,
      figures.map(({ generated, source, target, title, unit }) => [
        wordsIn(language, title),
        amount(language, unit, target),
        amount(language, unit, generated),
        wordsIn(language, source),
      ]),
    ),
    of.assumptionsHeading,
    table(
      of.assumptions,
      registerAssumptions.map(({ title, value }) => [
        wordsIn(language, title),
        amount(language, "share", value),
      ]),
    ),
  ].join("\n\n")
  return `${before}${begin}\n\n${tables}\n\n${end}${after}`
}

if (import.meta.main) {
  const figures = drawnFigures()
  for (const { file, language } of figurePages) {
    const path = `${import.meta.dirname}/${file}`
    writeFileSync(path, withFigures(readFileSync(path, "utf8"), language, figures))
  }
}
