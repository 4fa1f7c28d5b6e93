import { type Text, text } from "@bazgasht/rules"
import type { Disclosed, DisclosedFund, DisclosedFundRow, DisclosedFundSize } from "../../disclosure/index.ts"
import type { Group } from "../../populations/index.ts"
import type { BeforeAndAfter } from "../../runs/comparison.ts"
import { fundOutcomes, fundOutcomeTitles } from "../../runs/fund.ts"
import { type FundGroup, fundGroups } from "../../runs/fund-comparison.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Section } from "../page/section.ts"
import {
  type BothSides,
  type ColumnOf,
  disclosedColumn,
  headOf,
  sectionUnlessEmpty,
  tableOf,
  tableOfSides,
} from "./table-section.ts"
import { byGroup, onBothSides } from "./titles.ts"
import { parts, words } from "./wording.ts"

const byMoney = fundOutcomes.indexOf("freedByMoney")
const byLaw = fundOutcomes.indexOf("freedByLaw")

const sidesSection = ({ after, all, before }: DisclosedFund, layout: Layout): Section => ({
  id: "fund",
  ...headOf(layout, "fund"),
  ...tableOfSides(layout, [
    [words.fundFree, before.free, after.free],
    ...(before.earmarked === 0n ? [] : [[words.fundEarmarked, before.earmarked, after.earmarked] as const]),
    [words.spent, before.spent, after.spent],
    [words.fundLeft, before.left, after.left],
    ...fundOutcomes.map(
      (outcome, place): BothSides => [
        fundOutcomeTitles[outcome],
        before.outcomes[place] ?? 0n,
        after.outcomes[place] ?? 0n,
      ],
    ),
    [words.all, all, all],
  ]),
})

const movesSection = ({ moves }: DisclosedFund, layout: Layout): ReadonlyArray<Section> =>
  sectionUnlessEmpty(layout, "fund-moves", "fundMoves", moves, [
    [words.before, ({ before }) => layout.say(fundOutcomeTitles[before])],
    [words.after, ({ after }) => layout.say(fundOutcomeTitles[after])],
    disclosedColumn(layout, words.people, ({ people }) => people),
  ])

/** A column for each side: what is disclosed before, and what after. */
const sideColumns = <Row>(
  layout: Layout,
  title: Text,
  numbersOf: (row: Row) => BeforeAndAfter<Disclosed>,
): ReadonlyArray<ColumnOf<Row>> => {
  const [before, after] = onBothSides(title)
  return [
    disclosedColumn(layout, before, (row) => numbersOf(row).before),
    disclosedColumn(layout, after, (row) => numbersOf(row).after),
  ]
}

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

const groupSection = (
  { population }: Simulation,
  { groups }: DisclosedFund,
  group: FundGroup,
  layout: Layout,
): Section => {
  const provinces = population.tables.prisoner?.groups["province"]
  const outcomeAt =
    (place: number) =>
    ({ outcomes }: DisclosedFundRow) => ({
      before: outcomes.before[place] ?? 0n,
      after: outcomes.after[place] ?? 0n,
    })
  return {
    id: `fund-${group}`,
    title: layout.say(byGroup(layout.say(parts.fund), layout.say(groupTitles[group]))),
    ...tableOf<DisclosedFundRow>(groups[group], [
      [groupTitles[group], (row) => nameOfRow(layout, group, provinces, row)],
      disclosedColumn(layout, words.fundDebtors, ({ all }) => all),
      ...sideColumns(layout, fundOutcomeTitles.freedByLaw, outcomeAt(byLaw)),
      ...sideColumns(layout, fundOutcomeTitles.freedByMoney, outcomeAt(byMoney)),
      ...sideColumns<DisclosedFundRow>(layout, words.spent, ({ spent }) => spent),
    ]),
  }
}

const sizesSection = ({ sizes }: DisclosedFund, layout: Layout): ReadonlyArray<Section> =>
  sectionUnlessEmpty<DisclosedFundSize>(layout, "fund-sizes", "fundSizes", sizes, [
    disclosedColumn(layout, words.fundFree, ({ size }) => size),
    ...sideColumns<DisclosedFundSize>(layout, fundOutcomeTitles.freedByMoney, ({ freed }) => freed),
    ...sideColumns<DisclosedFundSize>(layout, words.spent, ({ spent }) => spent),
  ])

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
