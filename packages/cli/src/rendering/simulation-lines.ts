/**
 * What a simulation came to, as lines.
 *
 * @module
 */

import { text, wordsOf } from "@bazgasht/rules"
import { effectTitles, isTurn, type Simulation, type Told, toldResults } from "@bazgasht/simulation"
import { tableLines } from "./table.ts"
import type { Voice } from "./voice.ts"

const words = {
  rule: text("قاعده", "rule"),
  effect: text("اثر", "effect"),
  people: text("شمار", "number"),
  few: text("کم", "few"),
  nobody: text("نتیجهٔ هیچ‌کس عوض نمی‌شود", "nobody's answer changes"),
  idle: text("تغییر بی‌اثر", "change without effect"),
  cost: text("تفاوت هزینه (ریال)", "difference in cost, in rials"),
  results: text("چکیدهٔ نتیجه", "digest of the results"),
}

const grouped = (value: bigint, voice: Voice): string => {
  const digits = String(value < 0n ? -value : value).replace(
    /\B(?=(\d{3})+(?!\d))/g,
    voice.language === "fa" ? "٬" : ",",
  )
  return wordsOf(voice).digits(value < 0n ? `−${digits}` : digits)
}

/** A few lines on what a reform would do; all of it stands in the report. */
export const simulationLines = (simulation: Simulation, voice: Voice): ReadonlyArray<string> => {
  const { language } = voice
  const { idle, law, receipt } = simulation
  const { costs, questions } = toldResults(simulation)
  const titleOf = (id: string): string => voice.pack.rules.get(id)?.title[language] ?? id
  const inNumbers = (value: Told): string => (value === "few" ? words.few[language] : grouped(value, voice))
  const rows = questions.flatMap(({ all, effects, question }) =>
    effects.flatMap((effect, place) =>
      isTurn(effect)
        ? [[titleOf(question), effectTitles[effect][language], inNumbers(all.effects[place] ?? 0n)]]
        : [],
    ),
  )
  const table =
    rows.length === 0
      ? [words.nobody[language]]
      : tableLines(
          [
            { title: words.rule[language] },
            { title: words.effect[language] },
            { title: words.people[language], numeric: true },
          ],
          rows,
          { language, paintHead: (line) => voice.paint("heading", line) },
        )
  return [
    ...law.reforms.map(({ title }) => voice.paint("heading", title[language])),
    ...idle.map(({ place, reform }) => `${words.idle[language]}: ${reform.id} #${place + 1}`),
    ...table,
    ...costs.map(
      ({ amount, difference }) => `${titleOf(amount)}: ${words.cost[language]} ${inNumbers(difference.sure)}`,
    ),
    `${words.results[language]}: ${receipt.results}`,
  ]
}
