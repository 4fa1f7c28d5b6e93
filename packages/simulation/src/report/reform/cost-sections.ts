import { text } from "@bazgasht/rules"
import type { DisclosedBudget, DisclosedCost, DisclosedRange } from "../../disclosure/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { knownCell } from "./amounts.ts"
import { type BothSides, disclosedColumn, headOf, tableOf, tableOfSides } from "./table-section.ts"
import {
  byGroup,
  kindOfQuestion,
  numberOf,
  saysGroup,
  tableOfQuestion,
  titleOfRule,
  titleOfValue,
} from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

const rangeRows = (
  simulation: Simulation,
  layout: Layout,
  { all, amount, decision, difference }: DisclosedCost,
): ReadonlyArray<ReadonlyArray<PageCell>> => {
  const row = (title: string, cells: ReadonlyArray<PageCell>): ReadonlyArray<PageCell> => [
    titleOfRule(layout, amount),
    title,
    ...cells,
  ]
  const disclosed = (of: keyof DisclosedRange): ReadonlyArray<PageCell> =>
    [all.before, all.after, difference].map((range) => knownCell(layout, range[of]))
  const [before, after] = [all.before.unknown, all.after.unknown]
  // Nothing is the most that it costs where somebody's amount is not known.
  const isOpen = [before !== 0n, after !== 0n]
  const people = layout.say(numberOf(kindOfQuestion(simulation, decision)))
  return [
    row(layout.say(words.atLeast), disclosed("sure")),
    row(
      layout.say(words.atMost),
      disclosed("possible").map((cell, place) =>
        isOpen[place] === true ? layout.say(words.unknownValue) : cell,
      ),
    ),
    ...(before === 0n && after === 0n
      ? []
      : [row(`${layout.say(words.unknownAmount)} (${people})`, disclosed("unknown"))]),
  ]
}

const costsByGroup = (
  simulation: Simulation,
  layout: Layout,
  cost: DisclosedCost,
): ReadonlyArray<Section> => {
  const table = tableOfQuestion(simulation, cost.decision)
  return Object.entries(cost.groups).flatMap(([id, values]): ReadonlyArray<Section> => {
    const group = table?.groups[id]
    if (group === undefined || !saysGroup(values)) return []
    const title = byGroup(layout.say(parts.costsBy), layout.say(group.title))
    return [
      {
        id: `cost-${cost.amount}-${id}`,
        title: `${layout.say(title)}: ${titleOfRule(layout, cost.amount)}`,
        caption: layout.say(cost.difference.sure === undefined ? captions.costsByKnown : captions.costsBy),
        ...tableOf(values, [
          [group.title, ({ value }) => titleOfValue(layout, group, value)],
          disclosedColumn(layout, words.before, ({ before }) => before),
          disclosedColumn(layout, words.after, ({ after }) => after),
          [words.difference, ({ difference }) => knownCell(layout, difference), "numeric"],
        ]),
      },
    ]
  })
}

/** What it costs, in all and by group. */
export const costSections = (
  simulation: Simulation,
  costs: ReadonlyArray<DisclosedCost>,
  layout: Layout,
): ReadonlyArray<Section> =>
  costs.length === 0
    ? []
    : [
        {
          id: "costs",
          ...headOf(layout, "costs"),
          columns: [
            [words.cost],
            [text("", "")],
            [words.before, "numeric"],
            [words.after, "numeric"],
            [words.difference, "numeric"],
          ],
          rows: costs.flatMap((cost) => rangeRows(simulation, layout, cost)),
        },
        ...costs.flatMap((cost) => costsByGroup(simulation, layout, cost)),
      ]

/** Whom the budget reaches; nothing where the scenario has none. */
export const budgetSection = (
  budget: DisclosedBudget | undefined,
  layout: Layout,
): ReadonlyArray<Section> => {
  if (budget === undefined) return []
  const { after, before, newlyReached, noLongerReached } = budget
  const rows: ReadonlyArray<BothSides> = [
    [words.budget, before.budget, after.budget],
    [words.claiming, before.claiming, after.claiming],
    [words.reached, before.reached, after.reached],
    [words.waiting, before.waiting, after.waiting],
    ...(before.unknown === 0n && after.unknown === 0n
      ? []
      : [[words.unknownAmount, before.unknown, after.unknown] as const]),
    [words.spent, before.spent, after.spent],
    ...(before.lowestReached === undefined || after.lowestReached === undefined
      ? []
      : [[words.lowest, before.lowestReached, after.lowestReached] as const]),
    [words.newly, undefined, newlyReached],
    [words.noLonger, undefined, noLongerReached],
  ]
  return [{ id: "budget", ...headOf(layout, "budget"), ...tableOfSides(layout, rows) }]
}
