import { type Calendar, inLanguage, type Style, text } from "@bazgasht/rules"
import {
  digestOfPopulation,
  mappingAssumptionsInWords,
  type Population,
  registerKinds,
  shareLeftOutInWords,
} from "@bazgasht/simulation"
import { Figure, Indented, Item, linesIn, type Part } from "../report/report.ts"
import { assumptionsData } from "./assumptions-data.ts"

const words = {
  prisoner: text("زندانیان", "prisoners"),
  family: text("خانواده‌ها", "families"),
  member: text("اعضای خانواده‌ها", "members of families"),
  digest: text("شناسهٔ امنیتی", "digest"),
  assumptions: text("آنچه نگاشت فرض کرده است", "what the mapping assumes"),
} as const

/** What is said of a population besides its cases and its digest. */
export interface Besides {
  readonly data: { readonly [field: string]: unknown }
  readonly figures: ReadonlyArray<Figure>
}

/** What the mapping of a population assumes, under its heading; nothing of a population that was drawn. */
const assumptions = (style: Style, { source }: Population): ReadonlyArray<Part> =>
  source === undefined
    ? []
    : [
        `${inLanguage(style, words.assumptions)}:`,
        new Indented(linesIn(mappingAssumptionsInWords(source, style)), 2),
      ]

/** How many cases of each kind a population has, and its digest. `mappings` is the calendar in which mappings write days. */
export const populationReport = (
  style: Style,
  population: Population,
  besides: Besides,
  mappings: Calendar,
): Item => {
  const { source, tables, title } = population
  const sizes = registerKinds.flatMap((kind) => {
    const size = tables[kind]?.ids.length
    return size === undefined
      ? []
      : [[kind, new Figure(inLanguage(style, words[kind]), { number: size })] as const]
  })
  const digest = new Figure(inLanguage(style, words.digest), digestOfPopulation(population))
  return new Item(
    () => ({
      format: "bazgasht.population/1",
      ...(source === undefined
        ? {}
        : { read: source.shares, assumptions: assumptionsData(source, mappings) }),
      title,
      cases: Object.fromEntries(sizes),
      digest,
      ...besides.data,
    }),
    () => [
      ...(source === undefined ? [] : shareLeftOutInWords(source, style)),
      { tone: "heading", text: inLanguage(style, title) },
      new Indented(
        [...sizes.map(([, figure]) => figure), ...besides.figures, ...assumptions(style, population), digest],
        2,
      ),
    ],
  )
}
