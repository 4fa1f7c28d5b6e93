import { text } from "@bazgasht/rules"
import { type DisclosedQuestion, type DisclosedRow, isOutcomeChange } from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { stackedBars } from "../pictures/bars.ts"
import { disclosedCell } from "./amounts.ts"
import { legendOfEffects } from "./effect-fills.ts"
import { disclosedColumn, headOf, tableOf } from "./table-section.ts"
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
import { words } from "./wording.ts"

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
    effects.map((effect, place) => ({ question, effect, people: all.effects[place] ?? 0n, all: all.all })),
  )
  const turning = questions.filter(turnsSomebody)
  const shown = [...new Set(turning.flatMap(({ effects }) => effects.filter(isOutcomeChange)))]
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
    ...headOf(layout, "effects"),
    ...(bars.length === 0
      ? { lead: layout.say(words.none) }
      : { picture: stackedBars(layout, bars, legend), legend }),
    ...tableOf(rows, [
      [words.question, ({ question }) => titleOfRule(layout, question)],
      [words.effect, ({ effect }) => layout.say(effectTitles[effect])],
      disclosedColumn(layout, words.people, ({ people }) => people),
      [words.share, ({ all, people }) => share(layout, people, all), "numeric"],
    ]),
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
    const turns = effects.flatMap((effect, place) => (isOutcomeChange(effect) ? [place] : []))
    const legend = legendOfEffects(layout, effects.filter(isOutcomeChange))
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
        ...tableOf(
          [
            ...rows.map((row) => ({ ...row, name: titleOfValue(layout, group, row.value) })),
            { ...all, name: layout.say(words.all) },
          ],
          [
            [group?.title ?? text(id, id), ({ name }) => name],
            ...effects.map((effect, place) =>
              disclosedColumn<DisclosedRow>(layout, effectTitles[effect], (row) => row.effects[place] ?? 0n),
            ),
            disclosedColumn(layout, words.all, (row) => row.all),
          ],
        ),
      }
    })
  })
