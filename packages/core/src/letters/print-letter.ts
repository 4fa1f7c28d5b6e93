import { withoutMarks } from "@bazgasht/rules/wording"
import type { Letter } from "./letter.ts"

/**
 * A letter as text, a sentence of a list on a line of its own.
 *
 * @example
 * const parts = [{ heading: "The answer", lines: ["You can ask now."] }]
 * textOfLetter({ language: "en", direction: "ltr", title: "Your ways out", parts })
 * // => "Your ways out\n\nThe answer\n  You can ask now."
 */
export const textOfLetter = ({ parts, title }: Letter): string =>
  [title, ...parts.flatMap(({ heading, lines }) => ["", heading, ...lines.map((line) => `  ${line}`)])].join(
    "\n",
  )

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** Elements isolate values on a page: what is copied from it holds nothing invisible. */
const inElements = (line: string): string =>
  withoutMarks(
    escaped(line).replace(/\u2068([^\u2068\u2069]*)\u2069/g, (_, value: string) => `<bdi>${value}</bdi>`),
  )

const look = `body{font:14pt/1.7 Vazirmatn,Tahoma,"Noto Naskh Arabic","Segoe UI",sans-serif;color:#000;background:#fff;max-width:19cm;margin:1cm auto;padding:0 .5cm}
h1{font-size:1.4em;margin:0 0 .4em}
h2{font-size:1.1em;margin:.8em 0 .1em;border-bottom:1px solid #000;break-after:avoid}
ul{margin:0;padding-inline-start:1.2em}
li{break-inside:avoid}
@page{size:A4;margin:1.2cm}
@media print{body{font-size:11pt;line-height:1.35;margin:0;max-width:none;padding:0}h2{margin-top:.5em}ul.long{columns:2;column-gap:1cm}body.many{font-size:9.5pt;line-height:1.25}body.many h2{margin-top:.3em}}`

/** From so many lines on a list is printed in two columns, so that a letter stays on one sheet. */
const longList = 6
/** From so many lines on the whole letter is printed smaller, for the same reason. */
const manyLines = 50

/**
 * A letter as a page of HTML that can be printed: large letters, black on white, the direction of its language, and nothing that is loaded
 * from elsewhere.
 *
 * @example
 * const parts = [{ heading: "پاسخ", lines: ["نزدیک‌ترین تاریخ \u2068۲۰۲۶/۰۶/۲۲\u2069 است."] }]
 * const page = pageOfLetter({ language: "fa", direction: "rtl", title: "راه‌ها", parts })
 * page.includes('<html lang="fa" dir="rtl">') // => true
 * page.includes("<bdi>۲۰۲۶/۰۶/۲۲</bdi>") // => true
 */
export const pageOfLetter = ({ direction, language, parts, title }: Letter): string =>
  [
    "<!doctype html>",
    `<html lang="${escaped(language)}" dir="${direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inElements(title)}</title><style>${look}</style></head>`,
    `<body${parts.reduce((sum, { lines }) => sum + lines.length, 0) < manyLines ? "" : ' class="many"'}>`,
    `<h1>${inElements(title)}</h1>`,
    ...parts.map(
      ({ heading, lines }) =>
        `<h2>${inElements(heading)}</h2>\n<ul${lines.length < longList ? "" : ' class="long"'}>\n${lines.map((line) => `<li>${inElements(line)}</li>`).join("\n")}\n</ul>`,
    ),
    "</body>",
    "</html>",
    "",
  ].join("\n")
