/** Which article turned how many: what the reform changes, and the clause in which the law reads it. */

import type { DisclosedQuestion } from "../../disclosure/index.ts"
import { effectTitles } from "../../runs/effects.ts"
import { readingClauses } from "../../runs/reading-clauses.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { disclosedCell } from "./amounts.ts"
import { turnsSomebody } from "./effect-sections.ts"
import { articlesOf, nameOfPart } from "./law-section.ts"
import { titleOfRule } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

const joining = { each: words.each, together: words.together } as const

/** Which article turned how many; nothing where nobody turned. */
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
      const named = changes.flatMap((change) => results.parts[change] ?? [])
      const names = lines(named.map((part) => nameOfPart(layout, pack, part)))
      const read = named.flatMap((part) => readingClauses([law.pack, pack], question, part))
      return effects.flatMap((effect, at): ReadonlyArray<ReadonlyArray<PageCell>> => {
        const value = causes[place]?.effects[at] ?? 0n
        if (value === 0n) return []
        return [
          [
            how === "one" ? names : `${names}\n(${layout.say(joining[how])})`,
            lines(named.map((part) => articlesOf(layout, part))),
            lines(read.map(({ title }) => layout.say(title))),
            lines(read.map((clause) => articlesOf(layout, clause))),
            titleOfRule(layout, question),
            layout.say(effectTitles[effect]),
            disclosedCell(layout, value),
          ],
        ]
      })
    })
  })
  return rows.length === 0
    ? []
    : [
        {
          id: "articles",
          title: layout.say(parts.articles),
          caption: layout.say(captions.articles),
          columns: [
            [words.changed],
            [words.article],
            [words.readIn],
            [words.readingArticle],
            [words.question],
            [words.effect],
            [words.people, "numeric"],
          ],
          rows,
        },
      ]
}
