/**
 * Who gains and who loses: in all, by article, and by province, offence, age, sex and size of the family.
 *
 * @module
 */

import { hiddenCells, hiddenTogether } from "@bazgasht/core"
import { type Text, text } from "@bazgasht/rules"
import type { Comparison } from "../../runs/comparison.ts"
import { type Effect, effectTitles } from "../../runs/effects.ts"
import type { Tally } from "../../runs/tally.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Cell, Section } from "../page/section.ts"
import { type Series, stackedBars } from "../pictures/bars.ts"
import { colours } from "../pictures/canvas.ts"
import { hiddenCell, numberCell, peopleCell } from "./amounts.ts"
import { articlesOf, nameOfPart } from "./law-section.ts"
import { captions, parts, words } from "./wording.ts"

const colourOf: Readonly<Record<Effect, string>> = {
  gains: colours.dark,
  sooner: colours.teal,
  more: colours.dark,
  mayGain: colours.pale,
  settled: colours.pale,
  loses: colours.rust,
  later: colours.amber,
  less: colours.rust,
  mayLose: colours.rose,
  unsettled: colours.rose,
  otherwise: colours.slate,
  open: colours.grey,
  same: colours.light,
}

/** Everything but those to whom nothing happens. */
const isTurn = (effect: Effect): boolean => effect !== "same" && effect !== "open"

/** The rule of a question. */
export const titleOfQuestion = ({ say, style }: Layout, { question }: Comparison): string => {
  const title = style.pack.rules.get(question)?.title
  return title === undefined ? question : say(title)
}

/** Which counts of a question are hidden, in all its tables alike. */
export const hiddenOf = ({ all, groups }: Comparison, least: number) =>
  hiddenTogether(
    all.map(({ cases }) => cases),
    Object.entries(groups).map(([id, values]) => ({
      id,
      counts: values.map((tallies) => tallies.map(({ cases }) => cases)),
    })),
    least,
  )

/** Whether the reform turns anybody's answer to a question. */
export const turnsSomebody = ({ turned }: Comparison): boolean => turned.rows.length > 0

/** Who gains and who loses, rule by rule. */
export const effectsSection = (simulation: Simulation, layout: Layout): Section => {
  const { results, scenario } = simulation
  const rows = results.comparisons.flatMap((comparison): ReadonlyArray<ReadonlyArray<Cell>> => {
    const hidden = hiddenOf(comparison, scenario.smallestCell).all
    const sum = comparison.all.reduce((total, { weight }) => total + weight, 0n)
    const told = comparison.effects.flatMap((effect, place): ReadonlyArray<ReadonlyArray<Cell>> => {
      const tally = comparison.all[place] as Tally
      if (tally.cases === 0) return []
      const title = layout.say(effectTitles[effect])
      if (hidden[place] === true) return [["", title, hiddenCell(layout), ""]]
      return [
        [
          "",
          title,
          peopleCell(layout, tally),
          sum === 0n ? "" : numberCell(layout, (tally.weight * 1000n + sum / 2n) / sum),
        ],
      ]
    })
    return told.map((row, place) =>
      place === 0 ? [titleOfQuestion(layout, comparison), ...row.slice(1)] : row,
    )
  })
  const turning = results.comparisons.filter(turnsSomebody)
  const shown = [...new Set(turning.flatMap(({ effects }) => effects.filter(isTurn)))].filter((effect) =>
    turning.some(({ all, effects }) => (all[effects.indexOf(effect)]?.cases ?? 0) > 0),
  )
  const legend = shown.map(
    (effect): Series => ({ title: layout.say(effectTitles[effect]), colour: colourOf[effect] }),
  )
  const bars = turning.map((comparison) => {
    const hidden = hiddenOf(comparison, scenario.smallestCell).all
    return {
      label: titleOfQuestion(layout, comparison),
      values: shown.map((effect) => {
        const place = comparison.effects.indexOf(effect)
        return hidden[place] === true ? 0 : Number(comparison.all[place]?.weight ?? 0)
      }),
    }
  })
  return {
    id: "effects",
    title: layout.say(parts.effects),
    caption: layout.say(captions.effects),
    ...(bars.length === 0
      ? { lead: layout.say(words.none) }
      : { picture: stackedBars(layout, bars, legend), legend }),
    columns: [[words.question], [words.effect], [words.people, "numeric"], [words.share, "numeric"]],
    rows,
  }
}

const joining: Readonly<Record<"each" | "together", Text>> = {
  each: words.each,
  together: words.together,
}

/** Which article turned how many. */
export const articlesSection = (simulation: Simulation, layout: Layout): ReadonlyArray<Section> => {
  const { results, scenario } = simulation
  const { pack } = layout.style
  const rows = results.comparisons.filter(turnsSomebody).flatMap((comparison) => {
    const { causes, effects } = comparison
    const hidden = hiddenCells(
      causes.map((cause) => cause.effects.map(({ cases }) => cases)),
      scenario.smallestCell,
      hiddenOf(comparison, scenario.smallestCell).all,
    )
    return causes.flatMap((cause, row) => {
      const named = cause.changes.flatMap((change) => results.parts[change] ?? [])
      const names = named.map((part) => nameOfPart(layout, pack, part)).join("\n")
      const name = cause.how === "one" ? names : `${names}\n(${layout.say(joining[cause.how])})`
      return effects.flatMap((effect, place): ReadonlyArray<ReadonlyArray<Cell>> => {
        const tally = cause.effects[place] as Tally
        if (tally.cases === 0) return []
        return [
          [
            [...new Set(named.map((part) => articlesOf(layout, part)))].join("\n"),
            name,
            titleOfQuestion(layout, comparison),
            layout.say(effectTitles[effect]),
            hidden[row]?.[place] === true ? hiddenCell(layout) : peopleCell(layout, tally),
          ],
        ]
      })
    })
  })
  return rows.length === 0
    ? []
    : [
        {
          id: "articles",
          title: layout.say(parts.articles),
          caption: layout.say(captions.articles),
          columns: [
            [words.article],
            [words.cause],
            [words.question],
            [words.effect],
            [words.people, "numeric"],
          ],
          rows,
        },
      ]
}

const byGroup = (title: string, group: string): Text =>
  text(`${title} به تفکیک ${group}`, `${title}, by ${group}`)

/** What happens to each group, for every question that turns somebody. */
export const groupSections = (simulation: Simulation, layout: Layout): ReadonlyArray<Section> =>
  simulation.results.comparisons.filter(turnsSomebody).flatMap((comparison) => {
    const question = simulation.questions.find(({ id }) => id === comparison.question)
    const table = question === undefined ? undefined : simulation.population.tables[question.of]
    const hidden = hiddenOf(comparison, simulation.scenario.smallestCell)
    const occurring = comparison.effects
      .map((effect, place) => ({ effect, place }))
      .filter(({ place }) => (comparison.all[place]?.cases ?? 0) > 0)
    const turns = occurring.filter(({ effect }) => isTurn(effect))
    return Object.entries(comparison.groups).map(([id, values]): Section => {
      const group = table?.groups[id]
      const isHidden = (row: number, column: number): boolean =>
        hidden.groups.get(id)?.[row]?.[column] === true
      const named = values.flatMap((tallies, row) =>
        tallies.every(({ cases }) => cases === 0)
          ? []
          : [{ row, tallies, name: layout.say(group?.values[row - 1]?.title ?? words.unknownValue) }],
      )
      const sumColumn = comparison.effects.length
      const cell = (row: number, column: number, { weight }: { readonly weight: bigint }): Cell =>
        isHidden(row, column) ? hiddenCell(layout) : numberCell(layout, weight)
      const sumOf = (tallies: ReadonlyArray<Tally>) => ({
        weight: tallies.reduce((total, { weight }) => total + weight, 0n),
      })
      const legend = turns.map(
        ({ effect }): Series => ({ title: layout.say(effectTitles[effect]), colour: colourOf[effect] }),
      )
      const bars = named.map(({ name, row, tallies }) => ({
        label: name,
        values: turns.map(({ place }) => (isHidden(row, place) ? 0 : Number(tallies[place]?.weight ?? 0))),
      }))
      const title = byGroup(
        titleOfQuestion(layout, comparison),
        group === undefined ? id : layout.say(group.title),
      )
      return {
        id: `${comparison.question}-${id}`,
        title: layout.say(title),
        picture: stackedBars(layout, bars, legend),
        legend,
        columns: [
          [group?.title ?? text(id, id)],
          ...occurring.map(({ effect }) => [effectTitles[effect], "numeric"] as const),
          [words.all, "numeric"],
        ],
        rows: [
          ...named.map(({ name, row, tallies }) => [
            name,
            ...occurring.map(({ place }) => cell(row, place, tallies[place] as Tally)),
            cell(row, sumColumn, sumOf(tallies)),
          ]),
          [
            layout.say(words.all),
            ...occurring.map(({ place }) => cell(values.length, place, comparison.all[place] as Tally)),
            cell(values.length, sumColumn, sumOf(comparison.all)),
          ],
        ],
      }
    })
  })
