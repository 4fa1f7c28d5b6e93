/** Describes a rule in plain Persian or English, for a lawyer to hold against the law. */

import type { Act, Actor } from "../law/act.ts"
import { actsOf, type Rule } from "../law/rule.ts"
import { line, type Outline } from "./outline.ts"
import { citationInWords, outlineOf } from "./outlines.ts"
import { dayInWords, inLanguage, type Style, wordsOf } from "./phrases.ts"

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

/** Those who act in some acts of one kind, each with whether they may or must; a report is asked of whoever gives it. */
const actPhrase = (style: Style, acts: ReadonlyArray<Act>): string => {
  const words = wordsOf(style)
  return words.alternatives(
    acts.map(({ by, duty, kind, together }) => {
      const actors = actorsInWords(style, by, { together })
      return kind === "report" || kind === "attend" ? actors : words.withValue(actors, words.duty(duty))
    }),
  )
}

const actKinds = ["apply", "propose", "report", "attend", "decide"] as const

/**
 * Acts in words, a line for each kind of act at each stage: who may and who must, any one or together.
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
      const heading = words.acts[kind]
      return `${stage === undefined ? heading : words.withValue(heading, inLanguage(style, stage.title))}: ${actPhrase(style, atStage)}`
    })
  })
}

/** Who applies, proposes, reports, attends and decides, where somebody does. */
export const actLines = (style: Style, acts: ReadonlyArray<Act>): ReadonlyArray<Outline> =>
  actsInWords(style, acts).map((text) => line(text))

/** The titles of the quantities that belong to a rule. */
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
 * A rule in words: its title and sources, its kind, who proposes, reports and decides, when it is in force, and every
 * condition on a line of its own.
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
 */
export const describe = (rule: Rule, style: Style): Outline => {
  const words = wordsOf(style)
  const { from, to } = rule.inForce
  const day = (of: typeof from) => (of === undefined ? undefined : dayInWords(style, of))
  return {
    text: inLanguage(style, rule.title),
    citations: rule.citations,
    of: [
      {
        text: words.headings.sources,
        of: rule.citations.map((citation) => line(citationInWords(style, citation))),
      },
      line(words.kind(rule.kind, rule.adverse === true)),
      ...actLines(style, actsOf(rule)),
      ...(from === undefined && to === undefined
        ? []
        : [labelled(words.headings.inForce, words.versionHeading(day(from), day(to)))]),
      isUnconditional(rule)
        ? line(words.headings.unconditional)
        : {
            text: rule.valueKind === "truth" ? words.headings.condition : words.headings.value,
            of: [outlineOf(style, rule.expression)],
          },
      ...quantityLines(rule, style),
    ],
  }
}
