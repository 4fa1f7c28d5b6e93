import type { DisclosedQuestion } from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import { readingClauses } from "../../runs/reading-clauses.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Section } from "../page/section.ts"
import { turnsSomebody } from "./effect-sections.ts"
import { articlesOf, nameOfPart } from "./law-section.ts"
import { disclosedColumn, sectionUnlessEmpty } from "./table-section.ts"
import { titleOfRule } from "./titles.ts"
import { words } from "./wording.ts"

const joining = { each: words.each, together: words.together } as const

/** How many answers each article changed; nothing where none changed. */
export const articlesSection = (
  { law, results }: Simulation,
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> => {
  const { pack } = layout.style
  const lines = (texts: ReadonlyArray<string>): string => [...new Set(texts)].join("\n")
  const rows = questions.filter(turnsSomebody).flatMap(({ causes, effects, question }) => {
    const found = results.comparisons.find((comparison) => comparison.question === question)?.causes ?? []
    return found.flatMap(({ changes, how }, place) => {
      const changed = changes.flatMap((change) => results.parts[change] ?? [])
      const read = changed.flatMap((part) => readingClauses([law.pack, pack], question, part))
      return effects.flatMap((effect, at) => {
        const people = causes[place]?.effects[at] ?? 0n
        return people === 0n ? [] : [{ changed, how, read, question, effect, people }]
      })
    })
  })
  return sectionUnlessEmpty(layout, "articles", "articles", rows, [
    [
      words.changed,
      ({ changed, how }) => {
        const names = lines(changed.map((part) => nameOfPart(layout, pack, part)))
        return how === "one" ? names : `${names}\n(${layout.say(joining[how])})`
      },
    ],
    [words.article, ({ changed }) => lines(changed.map((part) => articlesOf(layout, part)))],
    [words.readIn, ({ read }) => lines(read.map(({ title }) => layout.say(title)))],
    [words.readingArticle, ({ read }) => lines(read.map((clause) => articlesOf(layout, clause)))],
    [words.question, ({ question }) => titleOfRule(layout, question)],
    [words.effect, ({ effect }) => layout.say(effectTitles[effect])],
    disclosedColumn(layout, words.people, ({ people }) => people),
  ])
}
