/** Whom a fund frees: in all, by province and kind of debt, and with other sizes. */

import { type Text, text } from "@bazgasht/rules"
import type { DisclosedFund, DisclosedFundRow } from "../../disclosure/index.ts"
import type { Group } from "../../populations/index.ts"
import { fundOutcomes, fundOutcomeTitles } from "../../runs/fund.ts"
import { type FundGroup, fundGroups } from "../../runs/fund-comparison.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, PageColumn, Section } from "../page/section.ts"
import { disclosedCell, numberCell } from "./amounts.ts"
import { byGroup, onBothSides } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

const byMoney = fundOutcomes.indexOf("freedByMoney")
const byLaw = fundOutcomes.indexOf("freedByLaw")

const sidesSection = ({ after, all, before }: DisclosedFund, layout: Layout): Section => {
  const row = (title: Text, of: "free" | "earmarked" | "spent" | "left"): ReadonlyArray<PageCell> => [
    layout.say(title),
    disclosedCell(layout, before[of]),
    disclosedCell(layout, after[of]),
  ]
  return {
    id: "fund",
    title: layout.say(parts.fund),
    caption: layout.say(captions.fund),
    columns: [[words.item], [words.before, "numeric"], [words.after, "numeric"]],
    rows: [
      row(words.fundFree, "free"),
      ...(before.earmarked === 0n ? [] : [row(words.fundEarmarked, "earmarked")]),
      row(words.spent, "spent"),
      row(words.fundLeft, "left"),
      ...fundOutcomes.map((outcome, place) => [
        layout.say(fundOutcomeTitles[outcome]),
        disclosedCell(layout, before.outcomes[place] ?? 0n),
        disclosedCell(layout, after.outcomes[place] ?? 0n),
      ]),
      [layout.say(words.all), disclosedCell(layout, all), disclosedCell(layout, all)],
    ],
  }
}

const movesSection = ({ moves }: DisclosedFund, layout: Layout): ReadonlyArray<Section> =>
  moves.length === 0
    ? []
    : [
        {
          id: "fund-moves",
          title: layout.say(parts.fundMoves),
          caption: layout.say(captions.fundMoves),
          columns: [[words.before], [words.after], [words.people, "numeric"]],
          rows: moves.map(({ after, before, people }) => [
            layout.say(fundOutcomeTitles[before]),
            layout.say(fundOutcomeTitles[after]),
            disclosedCell(layout, people),
          ]),
        },
      ]

const groupTitles: Readonly<Record<FundGroup, Text>> = {
  province: text("استان", "province"),
  debtKind: text("نوع محکومیت مالی", "kind of debt"),
}

const nameOfRow = (
  { say, style }: Layout,
  group: FundGroup,
  provinces: Group | undefined,
  { code }: DisclosedFundRow,
): string => {
  const title =
    group === "province"
      ? provinces?.values.find((value) => value.code === code)?.title
      : style.pack.vocabulary.get(code ?? "")
  return code === undefined ? say(words.unknownValue) : title === undefined ? code : say(title)
}

const groupColumns: ReadonlyArray<PageColumn> = [
  [words.fundDebtors, "numeric"],
  ...[fundOutcomeTitles.freedByLaw, fundOutcomeTitles.freedByMoney, words.spent]
    .flatMap(onBothSides)
    .map((title) => [title, "numeric"] as const),
]

const groupSection = (
  { population }: Simulation,
  { groups }: DisclosedFund,
  group: FundGroup,
  layout: Layout,
): Section => ({
  id: `fund-${group}`,
  title: layout.say(byGroup(layout.say(parts.fund), layout.say(groupTitles[group]))),
  columns: [[groupTitles[group]], ...groupColumns],
  rows: groups[group].map((row) => [
    nameOfRow(layout, group, population.tables.prisoner?.groups["province"], row),
    disclosedCell(layout, row.all),
    ...[byLaw, byMoney].flatMap((place) => [
      disclosedCell(layout, row.outcomes.before[place] ?? 0n),
      disclosedCell(layout, row.outcomes.after[place] ?? 0n),
    ]),
    disclosedCell(layout, row.spent.before),
    disclosedCell(layout, row.spent.after),
  ]),
})

const sizesSection = ({ sizes }: DisclosedFund, layout: Layout): ReadonlyArray<Section> =>
  sizes.length === 0
    ? []
    : [
        {
          id: "fund-sizes",
          title: layout.say(parts.fundSizes),
          caption: layout.say(captions.fundSizes),
          columns: [
            [words.fundFree, "numeric"],
            ...[fundOutcomeTitles.freedByMoney, words.spent]
              .flatMap(onBothSides)
              .map((title) => [title, "numeric"] as const),
          ],
          rows: sizes.map(({ freed, size, spent }) => [
            numberCell(layout, size),
            disclosedCell(layout, freed.before),
            disclosedCell(layout, freed.after),
            disclosedCell(layout, spent.before),
            disclosedCell(layout, spent.after),
          ]),
        },
      ]

/** Whom the fund frees; nothing where the scenario has none. */
export const fundSections = (
  simulation: Simulation,
  fund: DisclosedFund | undefined,
  layout: Layout,
): ReadonlyArray<Section> =>
  fund === undefined
    ? []
    : [
        sidesSection(fund, layout),
        ...movesSection(fund, layout),
        ...sizesSection(fund, layout),
        ...fundGroups.map((group) => groupSection(simulation, fund, group, layout)),
      ]
