/**
 * What a reform costs, and whom a budget reaches.
 *
 * @module
 */

import { hiddenCells } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import type { CostComparison, Range } from "../../runs/comparison.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Cell, Section } from "../page/section.ts"
import { hiddenCell, numberCell, peopleCell } from "./amounts.ts"
import { captions, parts, words } from "./wording.ts"

const titleOfCost = ({ say, style }: Layout, { amount }: CostComparison): string => {
  const title = style.pack.rules.get(amount)?.title
  return title === undefined ? amount : say(title)
}

const rangeRows = (
  layout: Layout,
  name: string,
  cost: CostComparison,
): ReadonlyArray<ReadonlyArray<Cell>> => {
  const { after, before } = cost.all
  const row = (title: Text, of: (range: Range) => bigint): ReadonlyArray<Cell> => [
    name,
    layout.say(title),
    numberCell(layout, of(before)),
    numberCell(layout, of(after)),
    numberCell(layout, of(after) - of(before)),
  ]
  return [
    row(words.atLeast, ({ sure }) => sure),
    row(words.atMost, ({ possible }) => possible),
    ...(before.unknown.cases + after.unknown.cases === 0
      ? []
      : [row(words.unknownAmount, ({ unknown }) => unknown.weight)]),
  ]
}

const byGroup = (title: string, group: string): Text =>
  text(`${title} به تفکیک ${group}`, `${title}, by ${group}`)

/** What each group costs; groups of few are not shown, nor what would give them away. */
const costsByGroup = (
  simulation: Simulation,
  layout: Layout,
  cost: CostComparison,
): ReadonlyArray<Section> => {
  const comparison = simulation.results.comparisons.find(({ question }) => question === cost.decision)
  const question = simulation.questions.find(({ id }) => id === cost.decision)
  const table = question === undefined ? undefined : simulation.population.tables[question.of]
  return Object.entries(cost.groups).flatMap(([id, values]): ReadonlyArray<Section> => {
    const group = table?.groups[id]
    if (group === undefined) return []
    const counts = (comparison?.groups[id] ?? []).map((tallies) => [
      tallies.reduce((sum, { cases }) => sum + cases, 0),
    ])
    const hidden = hiddenCells(counts, simulation.scenario.smallestCell)
    const rows = values.flatMap(({ after, before }, row): ReadonlyArray<ReadonlyArray<Cell>> => {
      if ((counts[row]?.[0] ?? 0) === 0) return []
      const name = layout.say(group.values[row - 1]?.title ?? words.unknownValue)
      if (hidden[row]?.[0] === true)
        return [[name, hiddenCell(layout), hiddenCell(layout), hiddenCell(layout)]]
      return [
        [
          name,
          numberCell(layout, before.sure),
          numberCell(layout, after.sure),
          numberCell(layout, after.sure - before.sure),
        ],
      ]
    })
    return [
      {
        id: `cost-${cost.amount}-${id}`,
        title: layout.say(byGroup(titleOfCost(layout, cost), layout.say(group.title))),
        columns: [
          [group.title],
          [words.before, "numeric"],
          [words.after, "numeric"],
          [words.difference, "numeric"],
        ],
        rows,
      },
    ]
  })
}

/** What it costs, in all and by group. */
export const costSections = (simulation: Simulation, layout: Layout): ReadonlyArray<Section> => {
  const { costs } = simulation.results
  if (costs.length === 0) return []
  return [
    {
      id: "costs",
      title: layout.say(parts.costs),
      caption: layout.say(captions.costs),
      columns: [
        [words.cost],
        [text("", "")],
        [words.before, "numeric"],
        [words.after, "numeric"],
        [words.difference, "numeric"],
      ],
      rows: costs.flatMap((cost) => rangeRows(layout, titleOfCost(layout, cost), cost)),
    },
    ...costs.flatMap((cost) => costsByGroup(simulation, layout, cost)),
  ]
}

/** Whom the budget reaches; nothing where the scenario has none. */
export const budgetSection = ({ budget }: Simulation, layout: Layout): ReadonlyArray<Section> => {
  if (budget === undefined) return []
  const { after, before, newlyReached, noLongerReached } = budget
  const row = (title: Text, one: bigint | number, other: bigint | number): ReadonlyArray<Cell> => [
    layout.say(title),
    numberCell(layout, one),
    numberCell(layout, other),
  ]
  return [
    {
      id: "budget",
      title: layout.say(parts.budget),
      caption: layout.say(captions.budget),
      columns: [[words.item], [words.before, "numeric"], [words.after, "numeric"]],
      rows: [
        row(words.budget, before.budget, after.budget),
        row(words.claiming, before.claiming.weight, after.claiming.weight),
        row(words.reached, before.reached.weight, after.reached.weight),
        row(words.waiting, before.waiting.weight, after.waiting.weight),
        row(words.spent, before.spent, after.spent),
        ...(before.lowestReached === undefined || after.lowestReached === undefined
          ? []
          : [row(words.lowest, before.lowestReached, after.lowestReached)]),
        [layout.say(words.newly), "", peopleCell(layout, newlyReached)],
        [layout.say(words.noLonger), "", peopleCell(layout, noLongerReached)],
      ],
    },
  ]
}
