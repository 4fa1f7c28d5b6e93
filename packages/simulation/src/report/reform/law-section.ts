import { type Day, entryOn, inLanguage, type RulePack, type Style } from "@bazgasht/rules"
import { citationsInWords, describe, type Outline } from "@bazgasht/rules/wording"
import { idleReasonTitles, type ReformChange } from "../../reforms/index.ts"
import { touchedBy } from "../../reforms/reform.ts"
import type { LawPart } from "../../runs/law-parts.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { valueCell } from "./amounts.ts"
import { headOf, sectionUnlessEmpty, tableOf } from "./table-section.ts"
import { kindTitles } from "./titles.ts"
import { words } from "./wording.ts"

export const articlesOf = (layout: Layout, { citations }: Pick<LawPart, "citations">): string =>
  citationsInWords(layout.style, citations).join("\n")

const parameterIn = (layout: Layout, pack: RulePack, id: string, day: Day): PageCell => {
  const { style } = layout
  const parameter = pack.parameters.get(id.slice("parameter:".length))
  return parameter === undefined
    ? inLanguage(style, words.added)
    : valueCell({ ...layout, style: { ...style, pack } }, parameter.kind, entryOn(parameter, day)?.value)
}

/** An outline as lines; each one under the title has a sign before it, so that its level is seen where lines are broken. */
const linesOf = ({ of, text: said }: Outline, level = 0): ReadonlyArray<string> => [
  level === 0 ? said : `${"    ".repeat(level - 1)}• ${said}`,
  ...of.flatMap((inner) => linesOf(inner, level + 1)),
]

const ruleIn = (style: Style, pack: RulePack, id: string): string => {
  const rule = pack.rules.get(id)
  return rule === undefined
    ? inLanguage(style, words.added)
    : linesOf(describe(rule, { ...style, pack })).join("\n")
}

const partIn = (
  layout: Layout,
  { id, part, rule }: LawPart,
  pack: RulePack,
  choices: { readonly [policy: string]: string },
  day: Day,
): PageCell => {
  const { style } = layout
  if (part === "parameter") return parameterIn(layout, pack, id, day)
  if (rule !== undefined) return ruleIn(style, pack, rule)
  const policy = pack.policies.get(id.slice("policy:".length))
  const chosen = choices[policy?.id ?? ""] ?? policy?.options[0].id
  return policy?.options.find((option) => option.id === chosen)?.title[style.language] ?? ""
}

/** A name that tells a part from others of its title: a clause is named with its rule. */
export const nameOfPart = ({ say }: Layout, pack: RulePack, { part, rule, title }: LawPart): string => {
  const of = part === "clause" || part === "exception" ? pack.rules.get(rule ?? "") : undefined
  return of === undefined ? say(title) : `${say(of.title)}: ${say(title)}`
}

/** What changes in the law. Several parts of one rule share a row with the whole rule. */
export const lawSection = (simulation: Simulation, layout: Layout): Section => {
  const { day, law, results } = simulation
  const { pack } = layout.style
  const seen = new Set<string>()
  const shown = results.parts.filter(({ id, rule = id }) => !seen.has(rule) && seen.add(rule))
  return {
    id: "law",
    ...headOf(layout, "law"),
    ...tableOf(shown, [
      [words.part, (part) => nameOfPart(layout, pack, part)],
      [words.article, (part) => articlesOf(layout, part)],
      [words.before, (part) => partIn(layout, part, pack, {}, day)],
      [words.after, (part) => partIn(layout, part, law.pack, law.choices, day)],
    ]),
  }
}

const titleOfChange = ({ say, style }: Layout, change: ReformChange): string => {
  const { id, kind } = touchedBy(change)
  const { pack } = style
  const of = kind === "parameter" ? pack.parameters : kind === "rule" ? pack.rules : pack.policies
  const title = of.get(id)?.title
  return title === undefined ? id : say(title)
}

/** Changes that cannot change any answer; nothing where there are none. */
export const idleSection = ({ idle }: Simulation, layout: Layout): ReadonlyArray<Section> =>
  sectionUnlessEmpty(layout, "idle", "idle", idle, [
    [words.part, ({ change }) => titleOfChange(layout, change)],
    [words.cause, ({ reason }) => layout.say(idleReasonTitles[reason])],
  ])

/** The facts that changes begin to ask for and no case has; nothing where there are none. */
export const lackingSection = ({ lackingFacts }: Simulation, layout: Layout): ReadonlyArray<Section> =>
  sectionUnlessEmpty(layout, "lacking", "lacking", lackingFacts, [
    [words.part, ({ place, reform }) => titleOfChange(layout, reform.changes[place] as ReformChange)],
    [words.fact, ({ label }) => layout.say(label)],
    [words.askedOf, ({ of }) => layout.say(kindTitles[of])],
  ])
