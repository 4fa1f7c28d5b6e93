import { dayInWords, text, wordsOf } from "@bazgasht/rules"
import { disclosedResults } from "../../disclosure/index.ts"
import { registerKinds } from "../../populations/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import { htmlOf } from "../page/page.ts"
import { projectionSections, sweepSection } from "./ahead-sections.ts"
import { whole } from "./amounts.ts"
import { articlesSection } from "./article-section.ts"
import { assumptionsSection, leftOutTitle, receiptSection } from "./basis-sections.ts"
import { cardsOf } from "./cards.ts"
import { budgetSection, costSections } from "./cost-sections.ts"
import { effectsSection, groupSections } from "./effect-sections.ts"
import { fundSections } from "./fund-sections.ts"
import { idleSection, lackingSection, lawSection } from "./law-section.ts"
import { shareLeftOutInWords } from "./source-in-words.ts"
import { kindTitles } from "./titles.ts"
import { unknownSections } from "./unknown-sections.ts"
import { words } from "./wording.ts"

const between = text("؛ ", "; ")

/**
 * The report on a reform, in the language of a layout. The same simulation gives the same page, to the byte.
 *
 * @param otherFile - the file with the page in the other language
 * @example
 * const page = reformReport(simulation, layout, "reform.fa.html")
 * page.startsWith("<!doctype html>") // => true
 * page.includes("earlier conditional release") // => true
 */
export const reformReport = (
  simulation: Simulation,
  layout: Layout,
  otherFile: string,
  {
    rowsLeftOut = 0,
  }: {
    /** How many rows of the files of the population could not be read, and were left out; none where it is absent. */
    readonly rowsLeftOut?: number
  } = {},
): string => {
  const { day, law, population, scenario } = simulation
  const { say, style } = layout
  const disclosed = disclosedResults(simulation)
  const titles = law.reforms.map(({ title }) => say(title)).join(say(between))
  const sizes = registerKinds.flatMap((kind) => {
    const table = population.tables[kind]
    return table === undefined ? [] : [`${say(kindTitles[kind])}: ${whole(layout, table.columns.size)}`]
  })
  const colon = wordsOf(style).language === "fa" ? "؛" : ":"
  return htmlOf(layout, {
    title: titles === "" ? say(words.title) : `${say(words.title)}${colon} ${titles}`,
    first:
      population.source !== undefined
        ? shareLeftOutInWords(population.source, style)
        : rowsLeftOut === 0
          ? []
          : [`${say(leftOutTitle)}: ${whole(layout, rowsLeftOut)}`],
    subtitle: [
      `${say(words.onDay)} ${dayInWords(style, day)}`,
      say(population.title),
      ...sizes,
      say(scenario.title),
    ].join(" · "),
    cards: cardsOf(simulation, disclosed, layout),
    sections: [
      lawSection(simulation, layout),
      ...idleSection(simulation, layout),
      ...lackingSection(simulation, layout),
      // A fund may be all that is asked.
      ...(disclosed.fund !== undefined && disclosed.questions.length === 0
        ? []
        : [effectsSection(simulation, disclosed.questions, layout)]),
      ...unknownSections(simulation, disclosed.questions, layout),
      ...articlesSection(simulation, disclosed.questions, layout),
      ...costSections(simulation, disclosed.costs, layout),
      ...budgetSection(disclosed.budget, layout),
      ...fundSections(simulation, disclosed.fund, layout),
      ...projectionSections(disclosed.projection, scenario, layout),
      ...sweepSection(disclosed.sweep, scenario, layout),
      ...groupSections(simulation, disclosed.questions, layout),
      assumptionsSection(simulation, rowsLeftOut, layout),
      receiptSection(simulation, layout),
    ],
    otherFile,
  })
}
