import { citationJson } from "@bazgasht/core/json"
import {
  type Article,
  dayInWords,
  inLanguage,
  type Parameter,
  type Style,
  text,
  type Value,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { printReport } from "../output.ts"
import { day, Item, type Part, Section, Written } from "../report/report.ts"
import { type Command, done } from "./command.ts"

const words = {
  encoded: text("ماده‌های پیاده‌سازی‌شده", "Encoded articles"),
  missing: text("ماده‌های پیاده‌سازی‌نشده", "Articles that are not encoded"),
  parameters: text("عددهای قانون و آخرین روز بررسی", "Numbers of the law, and when they were last checked"),
  checked: text("بررسی‌شده در", "checked"),
  notSeen: text("مقدار دیده نشده است", "the value was not seen"),
}

const articleReport = (style: Style, of: Article): Item => {
  const { article, encodedBy, instrument, remark, title } = of
  return new Item(
    () => ({ instrument: instrument.id, article, title, encodedBy, remark }),
    () => {
      const place = wordsOf(style).article(inLanguage(style, instrument.title), inLanguage(style, article))
      const detail = [...encodedBy, ...(remark === undefined ? [] : [inLanguage(style, remark)])].join(
        wordsOf(style).separator,
      )
      return [
        [
          "  ",
          { tone: "heading", text: place },
          `: ${inLanguage(style, title)}`,
          ...(detail === "" ? [] : [" ", { tone: "quiet" as const, text: `(${detail})` }]),
        ],
      ]
    },
  )
}

const parameterReport = (style: Style, { id, kind, title, values }: Parameter): Item =>
  new Item(
    () => ({
      id,
      title,
      kind,
      values: values.map(({ citations, from, lastChecked, value }) => ({
        from: day(from),
        value: value === undefined ? undefined : new Written(kind, value as Value),
        lastChecked: day(lastChecked),
        citations: citations.map(citationJson),
      })),
    }),
    () => {
      const say = (of: keyof typeof words): string => inLanguage(style, words[of])
      const { separator, versionHeading } = wordsOf(style)
      const last = values.at(-1)
      const head: Part = [
        "  ",
        { tone: "heading", text: inLanguage(style, title) },
        " ",
        { tone: "quiet", text: `(${id})` },
      ]
      if (last === undefined) return [head]
      const value = last.value === undefined ? say("notSeen") : valueInWords(style, kind, last.value as Value)
      return [
        head,
        `      ${versionHeading(dayInWords(style, last.from), undefined)}: ${value}${separator}${say("checked")} ${dayInWords(style, last.lastChecked)}`,
      ]
    },
  )

/** `bazgasht coverage`: which articles the pack encodes, which it does not, and when each number of the law was last checked. */
export const reportCoverage: Command = (context) => {
  const { style } = context
  const { pack } = style
  const articles = pack.articles.map((article) => ({ article, report: articleReport(style, article) }))
  const parameters = [...pack.parameters.values()].map((parameter) => parameterReport(style, parameter))
  const section = (of: keyof typeof words, items: ReadonlyArray<Item>): Section =>
    new Section(inLanguage(style, words[of]), items)
  const thatAre = (encoded: boolean): ReadonlyArray<Item> =>
    articles.flatMap(({ article, report }) => (article.encodedBy.length > 0 === encoded ? [report] : []))
  printReport(
    context,
    new Item(
      () => ({
        format: "bazgasht.coverage/1",
        pack: `${pack.id}@${pack.version}`,
        articles: articles.map(({ report }) => report),
        parameters,
      }),
      () => [
        section("encoded", thatAre(true)),
        section("missing", thatAre(false)),
        section("parameters", parameters),
      ],
    ),
  )
  return Result.succeed(done)
}
