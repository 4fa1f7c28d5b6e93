import { dayInWords, type Text, text } from "@bazgasht/rules"
import type {
  Disclosed,
  DisclosedMonth,
  DisclosedProjection,
  DisclosedRoute,
  DisclosedSweep,
} from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import type { Scenario } from "../../scenarios/index.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { colours } from "../pictures/canvas.ts"
import { growingLines } from "../pictures/lines.ts"
import { disclosedCell, knownCell, numberCell, valueCell, valueSaid, whole } from "./amounts.ts"
import { titleOfRule } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

/** How many are left when a month is over, where what is disclosed says so. */
const leftAfter = ({ leaving, stock }: DisclosedMonth): Disclosed =>
  leaving === "few" || stock === "few" ? "few" : stock - leaving

/**
 * Lines that lie one on another say little: how many it is in the end is said in words. Where few leave in the last month, the end is
 * its first day.
 */
const leadOf = (months: DisclosedProjection["months"], layout: Layout): Text | undefined => {
  const last = months.at(-1)
  if (last === undefined) return undefined
  const ends = [
    [months.length, leftAfter(last.after), leftAfter(last.before)],
    [months.length - 1, last.after.stock, last.before.stock],
  ] as const
  for (const [passed, after, before] of ends) {
    if (after === "few" || before === "few") continue
    const [time, many, others] = [passed, after, before].map((value) => whole(layout, value))
    return text(
      `پس از ${time} ماه ${many} نفر در زندان‌اند؛ با قانون کنونی ${others} نفر.`,
      `After ${time} months ${many} are in prison; under the law in force ${others}.`,
    )
  }
  return undefined
}

const onBothLaws = ({ en, fa }: Text): readonly [Text, Text] => [
  text(`${fa}، ${words.lawInForce.fa}`, `${en}, ${words.lawInForce.en}`),
  text(`${fa}، ${words.after.fa}`, `${en}, ${words.after.en}`),
]

const monthsSection = ({ months }: DisclosedProjection, layout: Layout): Section => {
  const legend = [
    { title: layout.say(words.after), colour: colours.dark },
    { title: layout.say(words.lawInForce), colour: colours.amber, dashed: true },
  ] as const
  const lines = legend.map((series, place) => ({
    ...series,
    // A month that is not disclosed is no point of the line.
    values: months.map(({ after, before }) => {
      const { stock } = place === 0 ? after : before
      return stock === "few" ? Number.NaN : Number(stock)
    }),
  }))
  const lead = leadOf(months, layout)
  return {
    id: "projection",
    title: layout.say(parts.projection),
    ...(lead === undefined ? {} : { lead: layout.say(lead) }),
    caption: layout.say(captions.projection),
    picture: growingLines(layout, lines),
    legend,
    columns: [
      [words.month],
      ...[words.stock, words.leaves, words.debts, words.support, words.unknownAmount]
        .flatMap(onBothLaws)
        .map((title) => [title, "numeric"] as const),
    ],
    rows: months.map(({ after, before, day }) => [
      dayInWords(layout.style, day),
      ...(["stock", "leaving", "debts", "support", "unknown"] as const).flatMap((of) => [
        ...[before, after].map((month) => knownCell(layout, month[of])),
      ]),
    ]),
  }
}

const routesSection = (
  { routes }: DisclosedProjection,
  { projection }: Scenario,
  layout: Layout,
): Section => {
  const rowOf = (
    { after, before, difference, rule: id }: DisclosedRoute,
    place: number,
  ): ReadonlyArray<PageCell> => {
    const rule = id === undefined ? undefined : layout.style.pack.rules.get(id)
    const rate = projection?.grants[place]?.rate
    return [
      id === undefined ? layout.say(words.served) : titleOfRule(layout, id),
      (rule?.deciders ?? []).map(({ title }) => layout.say(title)).join("\n"),
      id === undefined || rate === undefined ? "" : valueSaid(layout, "ratio", rate),
      disclosedCell(layout, before),
      disclosedCell(layout, after),
      disclosedCell(layout, difference),
    ]
  }
  return {
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
    rows: routes.map(rowOf),
  }
}

/** Those in prison, month by month; nothing where the scenario does not look ahead. */
export const projectionSections = (
  projection: DisclosedProjection | undefined,
  scenario: Scenario,
  layout: Layout,
): ReadonlyArray<Section> =>
  projection === undefined
    ? []
    : [monthsSection(projection, layout), routesSection(projection, scenario, layout)]

/** Other values of one number of the law; nothing where the scenario tries none. */
export const sweepSection = (
  sweep: ReadonlyArray<DisclosedSweep> | undefined,
  scenario: Scenario,
  layout: Layout,
): ReadonlyArray<Section> => {
  const parameter = layout.style.pack.parameters.get(scenario.sweep?.parameter ?? "")
  if (sweep === undefined || parameter === undefined) return []
  const rows = sweep.flatMap(({ effects, value }): ReadonlyArray<ReadonlyArray<PageCell>> => {
    const said = valueCell(layout, parameter.kind, value)
    return effects.length === 0
      ? [[said, layout.say(words.none), "", numberCell(layout, 0)]]
      : effects.map(({ effect, people, question }) => [
          said,
          titleOfRule(layout, question),
          layout.say(effectTitles[effect]),
          disclosedCell(layout, people),
        ])
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
