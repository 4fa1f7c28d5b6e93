/**
 * `bazgasht coverage`: which articles the pack encodes, which it does not, and when each number of the law was last checked.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import {
  type Article,
  type DatedValue,
  dayInWords,
  inLanguage,
  type Parameter,
  type Text,
  text,
  type Value,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { citationJson, print, valueJson, writtenDay } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import { type Command, done } from "./command.ts"

const headings = {
  encoded: text("ماده‌های پیاده‌شده", "Encoded articles"),
  missing: text("ماده‌های پیاده‌نشده", "Articles that are not encoded"),
  parameters: text("عددهای قانون و آخرین روز بررسی", "Numbers of the law, and when they were last checked"),
  checked: text("بررسی‌شده در", "checked"),
  notSeen: text("مقدار دیده نشده است", "the value was not seen"),
}

const articleLine = (voice: Voice, article: Article): string => {
  const place = wordsOf(voice).article(
    inLanguage(voice, article.instrument.title),
    inLanguage(voice, article.article),
  )
  const remark = article.remark === undefined ? [] : [inLanguage(voice, article.remark)]
  const detail = [...article.encodedBy, ...remark].join(wordsOf(voice).separator)
  return `  ${voice.paint("heading", place)}: ${inLanguage(voice, article.title)}${detail === "" ? "" : ` ${voice.paint("quiet", `(${detail})`)}`}`
}

const lastOf = (parameter: Parameter): DatedValue | undefined => parameter.values.at(-1)

const parameterLines = (voice: Voice, parameter: Parameter): ReadonlyArray<string> => {
  const last = lastOf(parameter)
  const say = (of: Text): string => inLanguage(voice, of)
  return [
    `  ${voice.paint("heading", say(parameter.title))} ${voice.paint("quiet", `(${parameter.id})`)}`,
    ...(last === undefined
      ? []
      : [
          `      ${wordsOf(voice).versionHeading(dayInWords(voice, last.from), undefined)}: ${
            last.value === undefined
              ? say(headings.notSeen)
              : valueInWords(voice, parameter.kind, last.value as Value)
          }${wordsOf(voice).separator}${say(headings.checked)} ${dayInWords(voice, last.lastChecked)}`,
        ]),
  ]
}

/** Prints what the pack covers. */
export const reportCoverage: Command = (_operands, options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const parameters = [...iranPack.parameters.values()]
    if (options.has("json")) {
      print(platform, {
        format: "bazgasht.coverage/1",
        pack: `${iranPack.id}@${iranPack.version}`,
        articles: iranPack.articles.map(({ article, encodedBy, instrument, remark, title }) => ({
          instrument: instrument.id,
          article,
          title,
          encodedBy,
          ...(remark === undefined ? {} : { remark }),
        })),
        parameters: parameters.map((parameter) => ({
          id: parameter.id,
          title: parameter.title,
          kind: parameter.kind,
          values: parameter.values.map(({ citations, from, lastChecked, value }) => ({
            from: writtenDay(voice.calendar, from),
            ...(value === undefined ? {} : { value: valueJson(voice.calendar, parameter.kind, value) }),
            lastChecked: writtenDay(voice.calendar, lastChecked),
            citations: citations.map(citationJson),
          })),
        })),
      })
      return done
    }
    const section = (heading: Text, lines: ReadonlyArray<string>): string =>
      [voice.paint("heading", inLanguage(voice, heading)), ...lines].join("\n")
    const [encoded, missing] = [true, false].map((wanted) =>
      iranPack.articles.filter(({ encodedBy }) => encodedBy.length > 0 === wanted),
    )
    platform.print(
      page(voice, [
        [
          section(
            headings.encoded,
            (encoded ?? []).map((article) => articleLine(voice, article)),
          ),
          section(
            headings.missing,
            (missing ?? []).map((article) => articleLine(voice, article)),
          ),
          section(
            headings.parameters,
            parameters.flatMap((parameter) => parameterLines(voice, parameter)),
          ),
        ].join("\n\n"),
      ]),
    )
    return done
  })
