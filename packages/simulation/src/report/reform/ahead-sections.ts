/**
 * The months ahead, and other values of one number of the law.
 *
 * @module
 */

import { dayInWords, type Rule, type Value, valueInWords } from "@bazgasht/rules"
import { effectTitles } from "../../runs/effects.ts"
import type { MonthTally } from "../../runs/project-slice.ts"
import type { Tally } from "../../runs/tally.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Cell, Section } from "../page/section.ts"
import { colours } from "../pictures/canvas.ts"
import { growingLines } from "../pictures/lines.ts"
import { numberCell } from "./amounts.ts"
import { titleOfQuestion } from "./effect-sections.ts"
import { captions, parts, words } from "./wording.ts"

const leaving = ({ granted, served }: MonthTally): bigint =>
  granted.reduce((sum, { weight }) => sum + weight, served.weight)

const summed = (tallies: ReadonlyArray<Tally | undefined>): bigint =>
  tallies.reduce((sum, tally) => sum + (tally?.weight ?? 0n), 0n)

/** Those in prison, month by month; nothing where the scenario does not look ahead. */
export const projectionSections = (simulation: Simulation, layout: Layout): ReadonlyArray<Section> => {
  const { projection, scenario } = simulation
  if (projection === undefined) return []
  const grants = scenario.projection?.grants ?? []
  const legend = [
    { title: layout.say(words.after), colour: colours.dark },
    { title: layout.say(words.before), colour: colours.amber, dashed: true },
  ] as const
  const lines = legend.map((series, place) => ({
    ...series,
    values: projection.map(({ after, before }) => Number((place === 0 ? after : before).stock.weight)),
  }))
  const routes = grants.map(({ rate, rule: id }, place): ReadonlyArray<Cell> => {
    const rule = layout.style.pack.rules.get(id) as Rule
    const before = summed(projection.map((month) => month.before.granted[place]))
    const after = summed(projection.map((month) => month.after.granted[place]))
    return [
      layout.say(rule.title),
      rule.deciders.map(({ title }) => layout.say(title)).join("\n"),
      valueInWords(layout.style, "ratio", rate),
      numberCell(layout, before),
      numberCell(layout, after),
      numberCell(layout, after - before),
    ]
  })
  const served = [
    summed(projection.map((month) => month.before.served)),
    summed(projection.map((month) => month.after.served)),
  ] as const
  return [
    {
      id: "projection",
      title: layout.say(parts.projection),
      caption: layout.say(captions.projection),
      picture: growingLines(layout, lines),
      legend,
      columns: [
        [words.month],
        [words.stock, "numeric"],
        [words.after, "numeric"],
        [words.leaves, "numeric"],
        [words.after, "numeric"],
        [words.debts, "numeric"],
        [words.after, "numeric"],
        [words.support, "numeric"],
        [words.after, "numeric"],
        [words.unknownAmount, "numeric"],
        [words.after, "numeric"],
      ],
      rows: projection.map(({ after, before, day }) => [
        dayInWords(layout.style, day),
        numberCell(layout, before.stock.weight),
        numberCell(layout, after.stock.weight),
        numberCell(layout, leaving(before)),
        numberCell(layout, leaving(after)),
        numberCell(layout, before.debts.total),
        numberCell(layout, after.debts.total),
        numberCell(layout, before.support.sure),
        numberCell(layout, after.support.sure),
        numberCell(layout, before.support.unknown.weight),
        numberCell(layout, after.support.unknown.weight),
      ]),
    },
    {
      id: "routes",
      title: layout.say(parts.routes),
      caption: layout.say(captions.routes),
      columns: [
        [words.route],
        [words.decider],
        [words.rate],
        [words.before, "numeric"],
        [words.after, "numeric"],
        [words.difference, "numeric"],
      ],
      rows: [
        ...routes,
        [
          layout.say(words.served),
          "",
          "",
          numberCell(layout, served[0]),
          numberCell(layout, served[1]),
          numberCell(layout, served[1] - served[0]),
        ],
      ],
    },
  ]
}

/** Other values of one number of the law; nothing where the scenario tries none. */
export const sweepSection = ({ scenario, sweep }: Simulation, layout: Layout): ReadonlyArray<Section> => {
  const parameter = layout.style.pack.parameters.get(scenario.sweep?.parameter ?? "")
  if (sweep === undefined || parameter === undefined) return []
  const rows = sweep.flatMap(({ results, value }): ReadonlyArray<ReadonlyArray<Cell>> => {
    const said = valueInWords(layout.style, parameter.kind, value as Value)
    const told = results.comparisons.flatMap((comparison) =>
      comparison.effects.flatMap((effect, place): ReadonlyArray<ReadonlyArray<Cell>> => {
        const tally = comparison.all[place]
        if (tally === undefined || tally.cases === 0 || effect === "same" || effect === "open") return []
        return [
          [
            said,
            titleOfQuestion(layout, comparison),
            layout.say(effectTitles[effect]),
            tally.cases < scenario.smallestCell ? layout.say(words.small) : numberCell(layout, tally.weight),
          ],
        ]
      }),
    )
    return told.length > 0 ? told : [[said, layout.say(words.none), "", numberCell(layout, 0)]]
  })
  return [
    {
      id: "sweep",
      title: `${layout.say(parts.sweep)}: ${layout.say(parameter.title)}`,
      caption: layout.say(captions.sweep),
      columns: [[words.value], [words.question], [words.effect], [words.people, "numeric"]],
      rows,
    },
  ]
}
