/** Decides four prisoners by the worked cases beside this folder: three in English, one in Persian. */

import { readFileSync } from "node:fs"
import { styleText } from "node:util"
import { decodeCaseFile, outlook, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { iran, iranPack, jalali, releaseRoutes } from "@bazgasht/iran"
import {
  type Decision,
  dayInWords,
  type Facts,
  inLanguage,
  type Language,
  type Outcome,
  remedies,
  type Setting,
  type Style,
  wordsOf,
} from "@bazgasht/rules"
import {
  actsInWords,
  citationInWords,
  originInWords,
  outcomeInWords,
  questionInWords,
  saidGroundsOf,
} from "@bazgasht/rules/wording"
import * as Result from "effect/Result"

const prisoners: ReadonlyArray<{
  readonly file: string
  readonly language: Language
  readonly about: string
}> = [
  {
    file: "conditional-release/CR-13",
    language: "en",
    about: "Four years, one day short of the third",
  },
  {
    file: "semi-liberty-and-electronic-supervision/SLEM-5",
    language: "en",
    about: "Three years, and the complainant has not waived",
  },
  {
    file: "drug-offences/DR-1",
    language: "en",
    about: "A drug offence, sentenced to the statutory minimum of six years",
  },
  {
    file: "conditional-release/CR-17",
    language: "fa",
    about: "چهار سال حبس؛ خسارت شاکی پرداخت نشده و توان پرداخت معلوم نیست",
  },
]

/** An outlook has every route; these are the ones that this page has room for. */
const shown = ["REL-CR", "REL-SL", "REL-EM", "REL-SU", "REL-PARDON-1"]

const colours = {
  eligible: "green",
  notYet: "cyan",
  barred: "red",
  undetermined: "yellow",
  referred: "yellow",
} as const

/** The mark of an outcome; what is unknown has the sign of the language. */
const markOf = (style: Style, outcome: Outcome["outcome"]): string => {
  const { no, unknown, yes } = wordsOf(style).marks
  return { eligible: yes, notYet: "…", barred: no, undetermined: unknown, referred: "→" }[outcome]
}

/** Why, in one line each: the articles, what bars, or what has to be asked and of whom. */
const reasons = (decision: Decision, style: Style): ReadonlyArray<string> => {
  const { headings, withValue } = wordsOf(style)
  const { outcome, rule } = decision
  switch (outcome.outcome) {
    case "eligible":
    case "notYet":
      return [
        ...actsInWords(
          style,
          decision.acts.filter(({ kind }) => kind === "apply" || kind === "propose"),
        ),
        ...rule.citations
          .slice(0, 1)
          .map((citation) => `${headings.sources}: ${citationInWords(style, citation)}`),
      ]
    case "barred":
      return saidGroundsOf(style, decision).flatMap(({ grounds, heading }) =>
        grounds.map(({ ground, text }) => {
          const [citation] = ground.citations
          const said = `${heading}: ${text}`
          return citation === undefined ? said : withValue(said, citationInWords(style, citation))
        }),
      )
    case "undetermined":
      return decision.missing.questions.map(({ unknown }) => {
        const origin = originInWords(style, unknown)
        const question = `${headings.missing}: ${questionInWords(style, unknown)}`
        return origin === undefined ? question : withValue(question, origin)
      })
    case "referred":
      return [inLanguage(style, outcome.ground.title)]
  }
}

/** The smallest lawful change that would turn a bar. */
const wayOut = (decision: Decision, facts: Facts, setting: Setting, style: Style): ReadonlyArray<string> =>
  decision.outcome.outcome !== "barred"
    ? []
    : remedies(decision.rule, facts, setting)
        .remedies.slice(0, 1)
        .map(
          ({ changes }) =>
            `↳ ${wordsOf(style).list(changes.map(({ fact }) => inLanguage(style, fact.label)))}`,
        )

for (const { about, file, language } of prisoners) {
  const document: unknown = JSON.parse(
    readFileSync(`${import.meta.dirname}/../cases/iran/${file}.json`, "utf8"),
  )
  const prisoner = Result.getOrThrow(decodeCaseFile(document, iran))
  const today = prisoner.day ?? jalali.lastDay
  const setting: Setting = { pack: iranPack, today, history: releaseHistory(prisoner, iran, today) }
  const style: Style = { language, calendar: jalali, pack: iranPack }
  const { facts, routes } = outlook(releaseRoutes, releaseFacts(prisoner, iran, today), setting)

  console.log(`\n${styleText("bold", `${about} · ${dayInWords(style, today)}`)}`)
  for (const decision of routes.filter(({ rule }) => shown.includes(rule.id))) {
    const { outcome } = decision.outcome
    const mark = styleText(colours[outcome], markOf(style, outcome))
    console.log(`${mark} ${inLanguage(style, decision.rule.title)}: ${outcomeInWords(style, decision)}`)
    for (const line of [...reasons(decision, style), ...wayOut(decision, facts, setting, style)])
      console.log(styleText("dim", `    ${line}`))
  }
}
