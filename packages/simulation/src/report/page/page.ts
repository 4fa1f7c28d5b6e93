import { createHash } from "node:crypto"
import { text, wordsOf } from "@bazgasht/rules"
import type { Layout } from "../layout.ts"
import type { Series } from "../pictures/bars.ts"
import { paintOf, patternsOf } from "../pictures/fills.ts"
import { copyingScript } from "./copying.ts"
import type { PageCell, Section } from "./section.ts"
import { styleSheet } from "./style-sheet.ts"
import { typefaceRules } from "./typeface.ts"

/** What a page says. */
export interface Page {
  readonly title: string
  /** What has to be known before anything else: it comes first below the title. */
  readonly first?: ReadonlyArray<string>
  /** Below the title: the day, what the page is about. */
  readonly subtitle: string
  /** The numbers that matter most. */
  readonly cards: ReadonlyArray<{ readonly value: string; readonly title: string }>
  readonly sections: ReadonlyArray<Section>
  /** The file with the same page in the other language. */
  readonly otherFile: string
}

const words = {
  table: text("جدول اعداد", "the numbers"),
  otherLanguage: text("English", "فارسی"),
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escaped = (of: string): string => of.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

const paragraph = (kind: string, of: string | undefined): string =>
  of === undefined ? "" : `<p class="${kind}">${escaped(of)}</p>`

/** What stands for a series beside its name: the same line or fill as in the picture. */
const markOf = (series: Series): string =>
  series.dashed === undefined
    ? `<svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" rx="2" fill="${paintOf(series)}"/></svg>`
    : `<i style="color:${series.colour}"></i>`

const legendOf = (legend: ReadonlyArray<Series> | undefined): string =>
  legend === undefined
    ? ""
    : `<ul class="legend">${legend
        .map((series) => `<li>${markOf(series)}${escaped(series.title)}</li>`)
        .join("")}</ul>`

/** As many columns stand on a sheet of paper in letters of the usual size. */
const columnsOfASheet = 7

/** A row of no more lines is not broken on paper; a whole rule before and after may be longer than a sheet. */
const linesOfAShortRow = 8

const linesOf = (cell: PageCell): number => (typeof cell === "string" ? cell : cell.text).split("\n").length

/** A mark without a width, before what a spreadsheet would compute when somebody copies it: names of a register are no formulas. */
const harmless = (of: string): string => (/^[=+\-@\t\r]/.test(of) ? `\u200e${of}` : of)

/** Spreadsheets take a number from `sdval` or `x:num`, whatever digits it is shown in. */
const cellOf = (cell: PageCell, kind: string): string =>
  typeof cell === "string"
    ? `<td${/^[^ ]*[0-9a-f]{64}$/m.test(cell) ? ' class="digest"' : kind}><bdi>${escaped(harmless(cell))}</bdi></td>`
    : `<td${kind} sdval="${escaped(cell.value)}" x:num="${escaped(cell.value)}"><bdi>${escaped(cell.text)}</bdi></td>`

const tableOf = ({ say }: Layout, { columns, rows }: Section): string => {
  const kinds = columns.map(([, numeric]) => (numeric === undefined ? "" : ' class="numeric"'))
  const titles = columns.map(([title]) => escaped(harmless(say(title))))
  const head = titles.some((title) => title !== "")
    ? `<thead><tr>${titles.map((title, place) => `<th${kinds[place]}>${title}</th>`).join("")}</tr></thead>`
    : ""
  const body = rows
    .map((cells) => `<tr>${cells.map((cell, place) => cellOf(cell, kinds[place] ?? "")).join("")}</tr>`)
    .join("\n")
  const isMany = columns.length > columnsOfASheet ? " many" : ""
  const isTall = rows.some((cells) => cells.some((cell) => linesOf(cell) > linesOfAShortRow)) ? " tall" : ""
  const kind = `columns${isMany}${isTall}`
  return `<div class="${kind}" tabindex="0"><table>${head}<tbody>\n${body}\n</tbody></table></div>`
}

/** A picture stands open and its numbers can be opened; a part without a picture is its table. */
const partOf = (layout: Layout, section: Section): string => {
  const { caption, id, lead, legend, picture, rows, title } = section
  const table = rows.length === 0 ? "" : tableOf(layout, section)
  const figure =
    picture === undefined
      ? table
      : `<figure>${legendOf(legend)}${picture}</figure></div>
<details><summary>${escaped(layout.say(words.table))}</summary>${table}</details>`
  const head = picture === undefined ? "" : `<div class="pictured">`
  return `<section id="${escaped(id)}">${head}<h2>${escaped(title)}</h2>
${paragraph("lead", lead)}${paragraph("caption", caption)}
${figure}</section>`
}

/** What stands between the tags: the policy names it by its hash. */
const script = `\n${copyingScript}\n`

/** A page loads nothing and runs nothing, but for its own styles, its typeface and what copies its numbers. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
].join("; ")

/**
 * A page as one HTML file that needs nothing else, with all texts escaped. The same page gives the same text, to the byte.
 *
 * @example
 * const page = htmlOf(layout, {
 *   title: "A reform & its reach", subtitle: "on one day", cards: [], sections: [], otherFile: "reform.fa.html",
 * })
 * page.startsWith("<!doctype html>") // => true
 * page.includes("<title>A reform &amp; its reach</title>") // => true
 */
export const htmlOf = (
  layout: Layout,
  { cards, first = [], otherFile, sections, subtitle, title }: Page,
): string => {
  const { direction, language } = wordsOf(layout.style)
  const other = language === "fa" ? "en" : "fa"
  const listed = cards.map((card) => `<li><b>${escaped(card.value)}</b> ${escaped(card.title)}</li>`).join("")
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${language === "fa" ? typefaceRules() : ""}${styleSheet}</style>
</head>
<body>
${patternsOf(sections.flatMap(({ legend }) => legend ?? []))}<header>
<a href="${escaped(otherFile)}" lang="${other}">${escaped(layout.say(words.otherLanguage))}</a>
<h1>${escaped(title)}</h1>
${first.map((one) => `<p class="first"><strong>${escaped(one)}</strong></p>\n`).join("")}<p>${escaped(subtitle)}</p>
<ul class="cards">${listed}</ul>
</header>
<main>
${sections.map((section) => partOf(layout, section)).join("\n")}
</main>
<script>${script}</script>
</body>
</html>
`
}
