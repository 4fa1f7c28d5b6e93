/**
 * What a simulation came to, as lines.
 *
 * @module
 */

import { text, wordsOf } from "@bazgasht/rules"
import {
  type Disclosed,
  disclosedResults,
  effectTitles,
  idleReasonTitles,
  isTurn,
  mappingAssumptionsInWords,
  type Simulation,
  shareLeftOutInWords,
} from "@bazgasht/simulation"
import { tableLines } from "../rendering/table.ts"
import type { Voice } from "../rendering/voice.ts"
import { disclosedInWords } from "./disclosed-words.ts"
import { fundLines } from "./fund-lines.ts"

const words = {
  rule: text("قاعده", "rule"),
  effect: text("اثر", "effect"),
  people: text("شمار", "number"),
  nobody: text("نتیجهٔ هیچ‌کس عوض نمی‌شود", "nobody's answer changes"),
  idle: text("تغییر بی‌اثر", "change without effect"),
  unasked: text("تغییری که اثرش سنجیده نشد", "change of which the effect was not asked"),
  cost: text(
    "تفاوت هزینه برای مشمولان قطعی (ریال)",
    "difference in cost of those entitled for sure, in rials",
  ),
  unknown: text("نامعلوم، چون مبلغ برخی معلوم نیست", "not known, because the amount of some is not"),
  assumptions: text("آنچه نگاشت فرض کرده است", "What the mapping assumes"),
  results: text("چکیدهٔ نتیجه", "digest of the results"),
}

/** A few lines on what a reform would do; all of it stands in the report. */
export const simulationLines = (simulation: Simulation, voice: Voice): ReadonlyArray<string> => {
  const { language } = voice
  const { number } = wordsOf(voice)
  const { idle, law, receipt } = simulation
  const { costs, fund, questions } = disclosedResults(simulation)
  const titleOf = (id: string): string => voice.pack.rules.get(id)?.title[language] ?? id
  const inNumbers = (value: Disclosed): string => disclosedInWords(value, voice)
  const rows = questions.flatMap(({ all, effects, question }) =>
    effects.flatMap((effect, place) =>
      isTurn(effect) || effect === "open"
        ? [[titleOf(question), effectTitles[effect][language], inNumbers(all.effects[place] ?? 0n)]]
        : [],
    ),
  )
  const isUnasked = questions.length === 0 && idle.some(({ reason }) => reason === "noCases")
  const isNobodyTurned = !isUnasked && questions.every(({ turned }) => turned === 0n)
  const table =
    rows.length === 0
      ? []
      : tableLines(
          [
            { title: words.rule[language] },
            { title: words.effect[language] },
            { title: words.people[language], numeric: true },
          ],
          rows,
          { language, paintHead: (line) => voice.paint("heading", line) },
        )
  // A fund may be all that is asked.
  const isFundAlone = fund !== undefined && questions.length === 0
  const { source } = simulation.population
  return [
    ...(source === undefined ? [] : shareLeftOutInWords(source, voice)),
    ...law.reforms.map(({ title }) => voice.paint("heading", title[language])),
    ...idle.map(({ place, reason, reform }) => {
      const title = reason === "noCases" ? words.unasked : words.idle
      return `${title[language]}: ${reform.id} #${number(place + 1)} (${idleReasonTitles[reason][language]})`
    }),
    ...(isFundAlone ? [] : table),
    ...(isFundAlone || !isNobodyTurned ? [] : [words.nobody[language]]),
    ...(fund === undefined ? [] : fundLines(fund, voice)),
    ...costs.map(
      ({ amount, difference: { sure } }) =>
        `${titleOf(amount)}: ${words.cost[language]} ${sure === undefined ? words.unknown[language] : inNumbers(sure)}`,
    ),
    ...(source === undefined
      ? []
      : [
          `${words.assumptions[language]}:`,
          ...mappingAssumptionsInWords(source, voice).map((assumption) => `  ${assumption}`),
        ]),
    `${words.results[language]}: ${receipt.results}`,
  ]
}
