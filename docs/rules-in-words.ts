/** Writes the rules of the Iranian pack in words, a page for each field of the law in each language: `packs/` and `fa/packs/`. */

import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { debtRules, employmentRules, iranPack, releaseRoutes, supportRules } from "@bazgasht/iran"
import {
  dayInWords,
  inLanguage,
  type Parameter,
  type Rule,
  type Style,
  type Text,
  text,
  valueInWords,
  walk,
} from "@bazgasht/rules"
import { citationsInWords, describe, type Outline } from "@bazgasht/rules/wording"

/** A field of the law, as a page. */
interface Field {
  readonly id: string
  readonly title: Text
  readonly rules: ReadonlyArray<Rule>
}

const routes = new Set<Rule>(releaseRoutes)
const named = new Set<Rule>([...routes, ...debtRules, ...supportRules, ...employmentRules])

/** The fields of the Iranian pack; together they have every rule of it. */
export const fields: ReadonlyArray<Field> = [
  { id: "release", title: text("قواعد آزادی", "The rules of release"), rules: [...routes] },
  {
    id: "quantities",
    title: text("درجه‌ها، مدت‌ها و شرایط مشترک", "Degrees, terms and shared conditions"),
    rules: [...iranPack.rules.values()].filter((rule) => !named.has(rule)),
  },
  { id: "debts", title: text("قواعد محکومان مالی", "The rules of debt prisoners"), rules: debtRules },
  {
    id: "support",
    title: text("قواعد حمایت از خانواده", "The rules of family support"),
    rules: supportRules,
  },
  { id: "employment", title: text("قواعد اشتغال", "The rules of employment"), rules: employmentRules },
]

const words = {
  numbers: text("عددها", "Numbers"),
  number: text("عدد", "number"),
  value: text("مقدار", "value"),
  since: text("از", "since"),
  source: text("مستند", "source"),
  about: text(
    "این صفحه از خود قواعد ساخته شده است: هر سطر همان است که موتور می‌خواند. اطمینان به هر مستند در پرانتز پس از آن می‌آید. این متن مشاورهٔ حقوقی نیست.",
    "This page is written from the rules themselves: every line is what the engine reads. How sure we are of a source stands in brackets after it. It is no legal advice.",
  ),
}

const escaped = (said: string): string =>
  said.replaceAll(/[<>|{}[\]*_`\\]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const listed = (outline: Outline, depth = 0): string =>
  [
    `${"  ".repeat(depth)}- ${escaped(outline.text)}`,
    ...outline.of.map((inner) => listed(inner, depth + 1)),
  ].join("\n")

const parametersOf = ({ expression }: Rule): ReadonlyArray<Parameter> => {
  const found = new Map<string, Parameter>()
  walk(expression, (node) => {
    const parameter = node.op === "parameter" ? iranPack.parameters.get(node.id) : undefined
    if (parameter !== undefined) found.set(parameter.id, parameter)
  })
  return [...found.values()]
}

const numbersOf = (rule: Rule, style: Style): string => {
  const rows = parametersOf(rule).flatMap((parameter) =>
    parameter.values.map(({ citations, from, value }) =>
      [
        inLanguage(style, parameter.title),
        valueInWords(style, parameter.kind, value, parameter.scale),
        dayInWords(style, from),
        citationsInWords(style, citations).join("; "),
      ]
        .map(escaped)
        .join(" | "),
    ),
  )
  if (rows.length === 0) return ""
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const head = [say("number"), say("value"), say("since"), say("source")].join(" | ")
  return `\n**${say("numbers")}**\n\n| ${head} |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join("\n")}\n`
}

const anchorOf = (id: string): string => id.replaceAll(/[^A-Za-z0-9-]/g, "-")

const section = (rule: Rule, style: Style): string => {
  const described = describe(rule, style)
  return [
    `## ${escaped(described.text)} {#${anchorOf(rule.id)}}`,
    `\`${rule.id}\``,
    described.of.map((part) => listed(part)).join("\n"),
    numbersOf(rule, style),
  ].join("\n\n")
}

/** The page of a field in a language. */
export const pageOfField = ({ rules, title }: Field, language: "fa" | "en"): string => {
  const style: Style = { language, calendar: iranPack.calendar, pack: iranPack }
  return [
    "---\neditLink: false\n---",
    `# ${inLanguage(style, title)}`,
    inLanguage(style, words.about),
    ...rules.map((rule) => section(rule, style)),
    "",
  ].join("\n\n")
}

if (import.meta.main)
  for (const [language, folder] of [
    ["en", "packs"],
    ["fa", "fa/packs"],
  ] as const) {
    const place = join(import.meta.dirname, folder)
    mkdirSync(place, { recursive: true })
    for (const field of fields) writeFileSync(join(place, `${field.id}.md`), pageOfField(field, language))
  }
