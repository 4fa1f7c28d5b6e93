import { dayInWords, type Text, text } from "@bazgasht/rules"
import type {
  Disclosed,
  DisclosedEffect,
  DisclosedMonth,
  DisclosedMonths,
  DisclosedProjection,
  DisclosedSweep,
} from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import type { Scenario } from "../../scenarios/index.ts"
import type { Layout } from "../layout.ts"
import type { Section } from "../page/section.ts"
import { colours } from "../pictures/canvas.ts"
import { growingLines } from "../pictures/lines.ts"
import { knownCell, valueCell, valueSaid, whole } from "./amounts.ts"
import { disclosedColumn, headOf, tableOf } from "./table-section.ts"
import { titleOfRule } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

/** How many are left when a month is over, where what is disclosed says so. */
const leftAfter = ({ leaving, stock }: DisclosedMonth): Disclosed =>
  leaving === "few" || stock === "few" ? "few" : stock - leaving

/** Says the last month in words, since lines that cover each other say little; where few leave in it, its first day. */
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

const titlesOfMonth = {
  stock: words.stock,
  leaving: words.leaves,
  debts: words.debts,
  support: words.support,
  unknown: words.unknownAmount,
} as const

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
    ...headOf(layout, "projection"),
    ...(lead === undefined ? {} : { lead: layout.say(lead) }),
    picture: growingLines(layout, lines),
    legend,
    ...tableOf(months, [
      [words.month, ({ day }) => dayInWords(layout.style, day)],
      ...(["stock", "leaving", "debts", "support", "unknown"] as const).flatMap((of) => {
        const [before, after] = onBothLaws(titlesOfMonth[of])
        return [
          [before, (month: DisclosedMonths) => knownCell(layout, month.before[of]), "numeric"] as const,
          [after, (month: DisclosedMonths) => knownCell(layout, month.after[of]), "numeric"] as const,
        ]
      }),
    ]),
  }
}

const routesSection = (
  { routes }: DisclosedProjection,
  { projection }: Scenario,
  layout: Layout,
): Section => {
  const rows = routes.map((route, place) => ({ ...route, rate: projection?.grants[place]?.rate }))
  const decidersOf = (rule = "") => layout.style.pack.rules.get(rule)?.deciders ?? []
  return {
    id: "routes",
    ...headOf(layout, "routes"),
    ...tableOf(rows, [
      [
        words.route,
        ({ rule }) => (rule === undefined ? layout.say(words.served) : titleOfRule(layout, rule)),
      ],
      [
        words.decider,
        ({ rule }) =>
          decidersOf(rule)
            .map(({ title }) => layout.say(title))
            .join("\n"),
      ],
      [
        words.rate,
        ({ rate, rule }) =>
          rule === undefined || rate === undefined ? "" : valueSaid(layout, "ratio", rate),
      ],
      disclosedColumn(layout, words.before, ({ before }) => before),
      disclosedColumn(layout, words.after, ({ after }) => after),
      disclosedColumn(layout, words.difference, ({ difference }) => difference),
    ]),
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
  interface Row extends Partial<Omit<DisclosedEffect, "people">>, Pick<DisclosedEffect, "people"> {
    readonly value: DisclosedSweep["value"]
  }
  const rows = sweep.flatMap(
    ({ effects, value }): ReadonlyArray<Row> =>
      effects.length === 0 ? [{ value, people: 0n }] : effects.map((one) => ({ ...one, value })),
  )
  return [
    {
      id: "sweep",
      title: `${layout.say(parts.sweep)}: ${layout.say(parameter.title)}`,
      caption: layout.say(captions.sweep),
      ...tableOf(rows, [
        [words.value, ({ value }) => valueCell(layout, parameter.kind, value)],
        [
          words.question,
          ({ question }) => (question === undefined ? layout.say(words.none) : titleOfRule(layout, question)),
        ],
        [words.effect, ({ effect }) => (effect === undefined ? "" : layout.say(effectTitles[effect]))],
        disclosedColumn(layout, words.people, ({ people }) => people),
      ]),
    },
  ]
}
