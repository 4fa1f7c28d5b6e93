import type { Act, Actor } from "../law/act.ts"
import { actsOf, type Rule } from "../law/rule.ts"
import type { SearchOptions } from "../readers/completion-search/budget.ts"
import type { Citation } from "../values/citation.ts"
import { citationsInWords } from "./citations-in-words.ts"
import { line, type Outline } from "./outline.ts"
import { outlineOf } from "./outlines.ts"
import { dayInWords, inLanguage, type Style, saying, wordsOf } from "./phrases.ts"
import { Writing } from "./writing.ts"

/**
 * Actors by their titles, as one phrase: any one of them, or all together.
 *
 * @example
 * const prosecutor = { id: "prosecutor", title: text("دادستان", "the prosecutor") }
 * actorsInWords(style, [court, prosecutor]) // => "the court or the prosecutor"
 * actorsInWords(style, [court, prosecutor], { together: true }) // => "the court and the prosecutor"
 * actorsInWords({ ...style, language: "fa" }, [court, prosecutor]) // => "دادگاه یا دادستان"
 */
export const actorsInWords = (
  style: Style,
  actors: ReadonlyArray<Actor>,
  { together = false }: { readonly together?: boolean } = {},
): string => {
  const words = wordsOf(style)
  const titles = actors.map(({ title }) => inLanguage(style, title))
  return together ? words.list(titles) : words.alternatives(titles)
}

const labelled = (heading: string, text: string): Outline => line(`${heading}: ${text}`)

/** The actors of acts of one kind, each with their duty; reports and attendance are said without it. */
const actPhrase = (style: Style, acts: ReadonlyArray<Act>): string => {
  const words = wordsOf(style)
  return words.alternatives(
    acts.map(({ by, duty, kind, together }) => {
      const actors = actorsInWords(style, by, { together })
      return kind === "report" || kind === "attend"
        ? actors
        : words.withValue(actors, words.duty(duty, together && by.length > 1))
    }),
  )
}

const actKinds = ["apply", "propose", "report", "attend", "decide"] as const

/**
 * Acts in words, a line for each kind of act at each stage.
 *
 * @example
 * actsInWords(style, [may("propose", [court]), must("propose", [{ id: "judge", title: text("قاضی", "the judge") }])])
 * // => ["proposed by: the court (may) or the judge (must)"]
 */
export const actsInWords = (style: Style, acts: ReadonlyArray<Act>): ReadonlyArray<string> => {
  const words = wordsOf(style)
  return actKinds.flatMap((kind) => {
    const ofKind = acts.filter((act) => act.kind === kind)
    return [...new Set(ofKind.map(({ stage }) => stage?.id))].map((id) => {
      const atStage = ofKind.filter(({ stage }) => stage?.id === id)
      const stage = atStage[0]?.stage
      const kinds = words.acts[kind]
      const heading = stage === undefined ? kinds : words.withValue(kinds, inLanguage(style, stage.title))
      return `${heading}: ${actPhrase(style, atStage)}`
    })
  })
}

/** The acts towards a decision, a line each. */
export const actLines = (style: Style, acts: ReadonlyArray<Act>): ReadonlyArray<Outline> =>
  actsInWords(style, acts).map((text) => line(text))

/** Citations, a line each. */
export const citationLines = (style: Style, citations: ReadonlyArray<Citation>): ReadonlyArray<Outline> =>
  citationsInWords(style, citations).map((text) => line(text))

/** The sources of a rule under their heading. */
export const sourcesOf = (style: Style, { citations }: Rule): Outline => ({
  text: wordsOf(style).headings.sources,
  of: citationLines(style, citations),
})

const quantityLines = (rule: Rule, style: Style): ReadonlyArray<Outline> => {
  const of = (style.pack.quantities.get(rule.id) ?? []).flatMap(({ id }) => {
    const title = style.pack.rules.get(id)?.title
    return title === undefined ? [] : [line(`${inLanguage(style, title)} (${id})`)]
  })
  return of.length === 0 ? [] : [{ text: wordsOf(style).headings.quantities, of }]
}

const isUnconditional = ({ expression, valueKind }: Rule): boolean =>
  valueKind === "truth" && expression.op === "literal" && expression.value === true

/**
 * A rule in plain words: its title, sources, kind, acts, time in force, and every condition on a line of its own. Where a budget is spent, the last line
 * says that it stopped.
 *
 * @example
 * const described = describe(conditionalRelease, style)
 * described.text // => "conditional release"
 * textOfOutline(described).split("\n").slice(1, 5)
 * // => [
 * //   "  sources",
 * //   "    Islamic Penal Code, article 58",
 * //   "  discretion: the authority may grant",
 * //   "  decided by: the court (may)",
 * // ]
 * describe(conditionalRelease, style, { budget: 2 }).stopped // => "budget"
 */
export const describe = (rule: Rule, plainStyle: Style, options: SearchOptions = {}): Outline => {
  const words = wordsOf(plainStyle)
  const writing = new Writing(words, options)
  const style = { ...plainStyle, writing }
  const { from, to } = rule.inForce
  const day = (of: typeof from) => (of === undefined ? undefined : dayInWords(style, of))
  return writing.finished({
    text: inLanguage(style, rule.title),
    citations: rule.citations,
    of: [
      sourcesOf(style, rule),
      line(words.kind(rule.kind, rule.adverse === true)),
      ...actLines(style, actsOf(rule)),
      ...(from === undefined && to === undefined
        ? []
        : [labelled(words.headings.inForce, words.versionHeading(day(from), day(to)))]),
      isUnconditional(rule)
        ? line(words.headings.unconditional)
        : {
            text: rule.valueKind === "truth" ? words.headings.condition : words.headings.value,
            of: [outlineOf(saying(style, rule), rule.expression)],
          },
      ...quantityLines(rule, style),
    ],
  })
}
