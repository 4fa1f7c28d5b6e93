/** Who gains and who loses: in all, and by province, offence, age, sex and size of the family. */

import { text } from "@bazgasht/rules"
import { type DisclosedQuestion, type DisclosedRow, isTurn } from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { stackedBars } from "../pictures/bars.ts"
import { disclosedCell } from "./amounts.ts"
import { legendOfEffects } from "./effect-fills.ts"
import {
  byGroup,
  kindOfQuestion,
  kindTitles,
  lengthOf,
  numberOf,
  saysGroup,
  tableOfQuestion,
  titleOfRule,
  titleOfValue,
} from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

/** Whether the reform turns anybody's answer to a question. */
export const turnsSomebody = ({ turned }: DisclosedQuestion): boolean => turned !== 0n

/** What stands at the end of a bar of which a part is hidden. */
const noteOf = ({ say }: Layout, values: ReadonlyArray<DisclosedRow["all"] | undefined>) =>
  values.includes("few") ? { note: say(words.partlyHidden) } : {}

const share = (layout: Layout, value: DisclosedRow["all"], all: DisclosedRow["all"]): PageCell =>
  value === "few" || all === "few" || all === 0n
    ? ""
    : disclosedCell(layout, (value * 1000n + all / 2n) / all)

/** Who gains and who loses, rule by rule. */
export const effectsSection = (
  simulation: Simulation,
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): Section => {
  const rows = questions.flatMap(({ all, effects, question }) =>
    effects.map((effect, place): ReadonlyArray<PageCell> => {
      const value = all.effects[place] ?? 0n
      return [
        titleOfRule(layout, question),
        layout.say(effectTitles[effect]),
        disclosedCell(layout, value),
        share(layout, value, all.all),
      ]
    }),
  )
  const turning = questions.filter(turnsSomebody)
  const shown = [...new Set(turning.flatMap(({ effects }) => effects.filter(isTurn)))]
  const legend = legendOfEffects(layout, shown)
  const bars = turning.map(({ all, effects, question }) => {
    const places = shown.map((effect) => effects.indexOf(effect))
    return {
      label: `${titleOfRule(layout, question)} (${layout.say(kindTitles[kindOfQuestion(simulation, question)])})`,
      values: places.map((place) => lengthOf(all, place)),
      ...noteOf(
        layout,
        places.map((place) => all.effects[place]),
      ),
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

/** What happens to each group, for every question that turns somebody. */
export const groupSections = (
  simulation: Simulation,
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> =>
  questions.filter(turnsSomebody).flatMap(({ all, effects, groups, question }) => {
    const table = tableOfQuestion(simulation, question)
    const turns = effects.flatMap((effect, place) => (isTurn(effect) ? [place] : []))
    const legend = legendOfEffects(layout, effects.filter(isTurn))
    const cells = (name: string, row: DisclosedRow): ReadonlyArray<PageCell> => [
      name,
      ...row.effects.map((value) => disclosedCell(layout, value)),
      disclosedCell(layout, row.all),
    ]
    const disclosed = Object.entries(groups).filter(([, rows]) => saysGroup(rows))
    return disclosed.map(([id, rows]): Section => {
      const group = table?.groups[id]
      const bars = rows.map((row) => ({
        label: titleOfValue(layout, group, row.value),
        values: turns.map((place) => lengthOf(row, place)),
        ...noteOf(
          layout,
          turns.map((place) => row.effects[place]),
        ),
      }))
      const title = byGroup(titleOfRule(layout, question), group === undefined ? id : layout.say(group.title))
      const people = layout.say(numberOf(kindOfQuestion(simulation, question)))
      return {
        id: `${question}-${id}`,
        title: `${layout.say(title)} (${people})`,
        picture: stackedBars(layout, bars, legend),
        legend,
        columns: [
          [group?.title ?? text(id, id)],
          ...effects.map((effect) => [effectTitles[effect], "numeric"] as const),
          [words.all, "numeric"],
        ],
        rows: [
          ...rows.map((row) => cells(titleOfValue(layout, group, row.value), row)),
          cells(layout.say(words.all), all),
        ],
      }
    })
  })
