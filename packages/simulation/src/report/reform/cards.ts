import { type Text, text } from "@bazgasht/rules"
import {
  type Disclosed,
  type DisclosedCost,
  type DisclosedFund,
  type DisclosedQuestion,
  type DisclosedResults,
  isOutcomeChange,
} from "../../disclosure/index.ts"

import type { RegisterKind } from "../../populations/index.ts"
import type { Effect } from "../../runs/effects.ts"
import { fundOutcomes, fundOutcomeTitles } from "../../runs/fund.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Page } from "../page/page.ts"
import { inNumbers } from "./amounts.ts"
import { turnsSomebody } from "./effect-sections.ts"
import { kindOfQuestion, kindTitles, onBothSides, titleOfRule } from "./titles.ts"
import { words } from "./wording.ts"

type Card = Page["cards"][number]

const maxCards = 6

const thoseWho: Readonly<Record<RegisterKind, Text>> = {
  prisoner: text("زندانیانی که", kindTitles.prisoner.en),
  family: text("خانواده‌هایی که", kindTitles.family.en),
  member: text("اعضای خانواده‌ای که", kindTitles.member.en),
}
const turns = {
  decision: text("نتیجه‌شان عوض می‌شود", "whose answer changes"),
  decisionPerhaps: text("شاید نتیجه‌شان عوض شود", "whose answer may change"),
  amount: text("این مقدار برایشان عوض می‌شود", "for whom it changes"),
  surelyOrPerhaps: text("قطعاً یا شاید", "for sure or perhaps"),
}

const isPerhaps = (effect: Effect): boolean => effect === "mayGain" || effect === "mayLose"

/** How many are disclosed by several numbers together, where all of them are disclosed. */
const together = (values: ReadonlyArray<Disclosed>): Disclosed =>
  values.reduce<Disclosed>((sum, value) => (sum === "few" || value === "few" ? "few" : sum + value), 0n)

/** How many get another answer for sure, and how many more may. */
const turnedCard = (simulation: Simulation, asked: DisclosedQuestion, layout: Layout): Card => {
  const { all, bounds, effects, question, turned } = asked
  const { say } = layout
  const those = say(thoseWho[kindOfQuestion(simulation, question)])
  const titled = (change: Text): string => `${titleOfRule(layout, question)}: ${those} ${say(change)}`
  const title = titled(bounds === undefined ? turns.amount : turns.decision)
  const disclosed = (wanted: (effect: Effect) => boolean): Disclosed =>
    together(effects.flatMap((effect, place) => (wanted(effect) ? [all.effects[place] ?? 0n] : [])))
  const [sure, perhaps] = [
    disclosed((effect) => isOutcomeChange(effect) && !isPerhaps(effect)),
    disclosed(isPerhaps),
  ]
  if (sure === "few" || perhaps === "few")
    return { value: inNumbers(layout, turned), title: `${title} (${say(turns.surelyOrPerhaps)})` }
  const number = inNumbers(layout, perhaps)
  if (sure === 0n) return { value: number, title: titled(turns.decisionPerhaps) }
  const more = text(`و شاید ${number} مورد دیگر`, `and perhaps that of ${number} more`)
  return { value: inNumbers(layout, sure), title: perhaps === 0n ? title : `${title} (${say(more)})` }
}

/** How much more or less it costs. A cost without a certain difference has no card. */
const costCards = ({ amount, difference }: DisclosedCost, layout: Layout): ReadonlyArray<Card> => {
  const { possible, sure } = difference
  if (sure === undefined || possible === undefined || sure === 0n) return []
  const most = inNumbers(layout, possible)
  const title = text("تفاوت هزینه برای مشمولان قطعی", "difference in cost of those entitled for sure")
  const withAll = text(`با همهٔ مشمولان احتمالی ${most}`, `${most} with all who may be`)
  return [
    {
      value: inNumbers(layout, sure),
      title: `${titleOfRule(layout, amount)}: ${layout.say(title)}${
        possible === sure ? "" : ` (${layout.say(withAll)})`
      }`,
    },
  ]
}

/** What becomes of debt prisoners after the reform, beside what becomes of them today. */
const fundCards = ({ after, before }: DisclosedFund, layout: Layout): ReadonlyArray<Card> =>
  (["freedByLaw", "freedByMoney", "waiting"] as const).map((outcome) => {
    const place = fundOutcomes.indexOf(outcome)
    const [was, is] = [before, after].map(({ outcomes }) => inNumbers(layout, outcomes[place] ?? 0n))
    const [, title] = onBothSides(fundOutcomeTitles[outcome])
    return { value: is ?? "", title: `${layout.say(title)} (${layout.say(words.before)}: ${was})` }
  })

export const cardsOf = (
  simulation: Simulation,
  { costs, fund, questions }: DisclosedResults,
  layout: Layout,
): ReadonlyArray<Card> =>
  [
    ...(fund === undefined ? [] : fundCards(fund, layout)),
    ...questions.filter(turnsSomebody).map((asked) => turnedCard(simulation, asked, layout)),
    ...costs.flatMap((cost) => costCards(cost, layout)),
  ].slice(0, maxCards)
