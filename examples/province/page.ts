/**
 * The report as one page of HTML that needs nothing else: pictures, sentences and tables of one language.
 *
 * @module
 */

import { readFileSync } from "node:fs"
import type { Layout } from "@bazgasht/example-caseload/layout.ts"
import { dayInWords, wordsOf } from "@bazgasht/rules"
import type { Figures, ModeFigures } from "./figures.ts"
import type { Series } from "./pictures/bars.ts"
import { sectionsOf } from "./sections/index.ts"
import type { Section } from "./sections/section.ts"
import { words } from "./wording.ts"

const styleSheet = readFileSync(`${import.meta.dirname}/page.css`, "utf8")

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const paragraph = (kind: string, text: string | undefined): string =>
  text === undefined ? "" : `<p class="${kind}">${escaped(text)}</p>`

const legendOf = (legend: ReadonlyArray<Series> | undefined): string =>
  legend === undefined
    ? ""
    : `<ul class="legend">${legend
        .map(({ colour, dashed, title }) => {
          const kind = dashed === undefined ? "" : ' class="dashed"'
          return `<li><i${kind} style="color:${colour}"></i>${escaped(title)}</li>`
        })
        .join("")}</ul>`

const tableOf = ({ say }: Layout, { columns, rows }: Section): string => {
  const kinds = columns.map(([, numeric]) => (numeric === undefined ? "" : ' class="numeric"'))
  const titles = columns.map(([title]) => escaped(say(title)))
  const head = titles.some((title) => title !== "")
    ? `<thead><tr>${titles.map((title, place) => `<th${kinds[place]}>${title}</th>`).join("")}</tr></thead>`
    : ""
  const body = rows
    .map(
      (cells) =>
        `<tr>${cells.map((cell, place) => `<td${kinds[place]}><bdi>${escaped(cell)}</bdi></td>`).join("")}</tr>`,
    )
    .join("\n")
  return `<table>${head}<tbody>\n${body}\n</tbody></table>`
}

/** A picture stands open and its numbers can be opened; a part without a picture is its table. */
const partOf = (layout: Layout, section: Section): string => {
  const { caption, id, lead, legend, picture, title } = section
  const table = tableOf(layout, section)
  const figure =
    picture === undefined
      ? table
      : `<figure>${legendOf(legend)}${picture}</figure>
<details><summary>${escaped(layout.say(words.table))}</summary>${table}</details>`
  return `<section id="${id}"><h2>${escaped(title)}</h2>
${paragraph("lead", lead)}${paragraph("caption", caption)}
${figure}</section>`
}

const cardsOf = ({ modes, openings, people, province, seats }: Figures, { number, say }: Layout): string => {
  const main = modes.find(({ mode }) => mode === province.round.mode) as ModeFigures
  const cards = [
    [people, words.people],
    [openings.length, words.openings],
    [seats, words.seats],
    [main.placed, words.placed],
  ] as const
  return `<ul class="cards">${cards
    .map(([count, title]) => `<li><b>${number(count)}</b> ${escaped(say(title))}</li>`)
    .join("")}</ul>`
}

/** The file of a language, beside that of the other. */
export const fileOf = (language: "en" | "fa"): string => `province.${language}.html`

/** The report in the language of a layout. The same figures give the same page. */
export const pageOf = (figures: Figures, layout: Layout): string => {
  const { say, style } = layout
  const { direction, language } = wordsOf(style)
  const other = language === "fa" ? "en" : "fa"
  const title = escaped(say(words.title))
  const parts = sectionsOf(figures, layout).map((section) => partOf(layout, section))
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${styleSheet}</style>
</head>
<body>
<header>
<a href="${fileOf(other)}" lang="${other}">${escaped(say(words.otherLanguage))}</a>
<h1>${title}</h1>
<p>${escaped(dayInWords(style, figures.province.round.day))} · ${escaped(say(words.invented))}</p>
${cardsOf(figures, layout)}
</header>
<main>
${parts.join("\n")}
</main>
</body>
</html>
`
}
