/**
 * Describes a rule in plain Persian or English, for a lawyer to hold against the law.
 *
 * @module
 */

import type { Actor, Rule } from "../law/rule.ts"
import { line, type Outline } from "./outline.ts"
import { citationInWords, outlineOf } from "./outlines.ts"
import { dayInWords, inLanguage, type Style, wordsOf } from "./phrases.ts"

/**
 * Actors by their titles, as one phrase.
 *
 * @example
 * const prosecutor = { id: "prosecutor", title: text("دادستان", "the prosecutor") }
 * actorsInWords(style, [court, prosecutor]) // => "the court and the prosecutor"
 * actorsInWords({ ...style, language: "fa" }, [court, prosecutor]) // => "دادگاه و دادستان"
 */
export const actorsInWords = (style: Style, actors: ReadonlyArray<Actor>): string =>
  wordsOf(style).list(actors.map(({ title }) => inLanguage(style, title)))

const labelled = (heading: string, text: string): Outline => line(`${heading}: ${text}`)

/** Who proposes, reports and decides, where somebody does. */
export const actorLines = (style: Style, rule: Rule): ReadonlyArray<Outline> => {
  const { headings } = wordsOf(style)
  return [
    [headings.proposers, rule.proposers] as const,
    [headings.reporters, rule.reporters] as const,
    [headings.deciders, rule.deciders] as const,
  ].flatMap(([heading, actors]) =>
    actors.length === 0 ? [] : [labelled(heading, actorsInWords(style, actors))],
  )
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
 * //   "  decided by: the court",
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
      line(words.kind(rule.kind)),
      ...actorLines(style, rule),
      ...(from === undefined && to === undefined
        ? []
        : [labelled(words.headings.inForce, words.versionHeading(day(from), day(to)))]),
      isUnconditional(rule)
        ? line(words.headings.unconditional)
        : {
            text: rule.valueKind === "truth" ? words.headings.condition : words.headings.value,
            of: [outlineOf(style, rule.expression)],
          },
    ],
  }
}
