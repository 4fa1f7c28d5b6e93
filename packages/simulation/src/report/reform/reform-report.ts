/**
 * The report on a reform: one page of HTML in one language.
 *
 * @module
 */

import { dayInWords, text, wordsOf } from "@bazgasht/rules"
import { type ToldResults, toldResults } from "../../disclosure/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import { htmlOf } from "../page/page.ts"
import { projectionSections, sweepSection } from "./ahead-sections.ts"
import { inNumbers } from "./amounts.ts"
import { articlesSection } from "./article-section.ts"
import { assumptionsSection, receiptSection } from "./basis-sections.ts"
import { budgetSection, costSections } from "./cost-sections.ts"
import { effectsSection, groupSections, turnsSomebody } from "./effect-sections.ts"
import { fundSections } from "./fund-sections.ts"
import { idleSection, lawSection } from "./law-section.ts"
import { titleOfRule } from "./titles.ts"
import { unknownSections } from "./unknown-sections.ts"
import { words } from "./wording.ts"

const cardsOf = ({ costs, questions }: ToldResults, layout: Layout) => {
  const turned = questions.filter(turnsSomebody).map(({ question, turned: count }) => ({
    value: inNumbers(layout, count),
    title: `${titleOfRule(layout, question)}: ${layout.say(words.turned)}`,
  }))
  const differences = costs.map(({ amount, difference }) => ({
    value: inNumbers(layout, difference.sure),
    title: `${titleOfRule(layout, amount)}: ${layout.say(words.difference)}`,
  }))
  return [...turned, ...differences].slice(0, 6)
}

const between = text("؛ ", "; ")

/**
 * The report on a reform, in the language of a layout. The same simulation gives the same page, to the byte.
 *
 * @param otherFile - the file with the page in the other language
 * @example
 * writeFileSync("reform.fa.html", reformReport(simulation, layoutOf({ language: "fa", calendar: jalali, pack: iranPack }), "reform.en.html"))
 */
export const reformReport = (simulation: Simulation, layout: Layout, otherFile: string): string => {
  const { day, law, population, scenario } = simulation
  const { say, style } = layout
  const told = toldResults(simulation)
  const titles = law.reforms.map(({ title }) => say(title)).join(say(between))
  const colon = wordsOf(style).language === "fa" ? "؛" : ":"
  return htmlOf(layout, {
    title: titles === "" ? say(words.title) : `${say(words.title)}${colon} ${titles}`,
    subtitle: [
      `${say(words.onDay)} ${dayInWords(style, day)}`,
      say(population.title),
      say(scenario.title),
    ].join(" · "),
    cards: cardsOf(told, layout),
    sections: [
      lawSection(simulation, layout),
      ...idleSection(simulation, layout),
      // A fund may be all that is asked.
      ...(told.fund !== undefined && told.questions.length === 0
        ? []
        : [effectsSection(told.questions, layout)]),
      ...unknownSections(simulation, told.questions, layout),
      ...articlesSection(simulation, told.questions, layout),
      ...costSections(simulation, told.costs, layout),
      ...budgetSection(told.budget, layout),
      ...fundSections(simulation, told.fund, layout),
      ...projectionSections(told.projection, scenario, layout),
      ...sweepSection(told.sweep, scenario, layout),
      ...groupSections(simulation, told.questions, layout),
      assumptionsSection(simulation, layout),
      receiptSection(simulation, layout),
    ],
    otherFile,
  })
}
