/**
 * The report on a reform: one page of HTML in one language.
 *
 * @module
 */

import { dayInWords, text, wordsOf } from "@bazgasht/rules"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import { htmlOf } from "../page/page.ts"
import { projectionSections, sweepSection } from "./ahead-sections.ts"
import { whole } from "./amounts.ts"
import { assumptionsSection, receiptSection } from "./basis-sections.ts"
import { budgetSection, costSections } from "./cost-sections.ts"
import {
  articlesSection,
  effectsSection,
  groupSections,
  hiddenOf,
  titleOfQuestion,
  turnsSomebody,
} from "./effect-sections.ts"
import { idleSection, lawSection } from "./law-section.ts"
import { words } from "./wording.ts"

const cardsOf = ({ results, scenario }: Simulation, layout: Layout) => {
  const turned = results.comparisons.filter(turnsSomebody).map((comparison) => {
    const hidden = hiddenOf(comparison, scenario.smallestCell).all
    const places = comparison.effects.flatMap((effect, place) =>
      effect === "same" || effect === "open" ? [] : [place],
    )
    const isHidden = places.some((place) => hidden[place] === true)
    const sum = places.reduce((total, place) => total + (comparison.all[place]?.weight ?? 0n), 0n)
    return {
      value: isHidden ? layout.say(words.small) : whole(layout, sum),
      title: `${titleOfQuestion(layout, comparison)}: ${layout.say(words.turned)}`,
    }
  })
  const costs = results.costs.map(({ all, amount }) => {
    const title = layout.style.pack.rules.get(amount)?.title
    return {
      value: whole(layout, all.after.sure - all.before.sure),
      title: `${title === undefined ? amount : layout.say(title)}: ${layout.say(words.difference)}`,
    }
  })
  return [...turned, ...costs].slice(0, 6)
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
  const titles = law.reforms.map(({ title }) => say(title)).join(say(between))
  const colon = wordsOf(style).language === "fa" ? "؛" : ":"
  return htmlOf(layout, {
    title: titles === "" ? say(words.title) : `${say(words.title)}${colon} ${titles}`,
    subtitle: [
      `${say(words.onDay)} ${dayInWords(style, day)}`,
      say(population.title),
      say(scenario.title),
    ].join(" · "),
    cards: cardsOf(simulation, layout),
    sections: [
      lawSection(simulation, layout),
      ...idleSection(simulation, layout),
      effectsSection(simulation, layout),
      ...articlesSection(simulation, layout),
      ...costSections(simulation, layout),
      ...budgetSection(simulation, layout),
      ...projectionSections(simulation, layout),
      ...sweepSection(simulation, layout),
      ...groupSections(simulation, layout),
      assumptionsSection(simulation, layout),
      receiptSection(simulation, layout),
    ],
    otherFile,
  })
}
