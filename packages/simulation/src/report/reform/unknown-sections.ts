/**
 * How wide the answer is: how many are eligible for sure and how many could be, and which missing fact would settle most.
 */

import type { DisclosedQuestion } from "../../disclosure/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { PageCell, Section } from "../page/section.ts"
import { disclosedCell } from "./amounts.ts"
import { factOfQuestion, titleOfRule } from "./titles.ts"
import { captions, parts, words } from "./wording.ts"

/** So many facts are named for each question; the others stand in the results for programs. */
const factsOfQuestion = 5

const boundsSection = (
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> => {
  const rows = questions.flatMap(
    ({ bounds, question }): ReadonlyArray<ReadonlyArray<PageCell>> =>
      bounds === undefined
        ? []
        : [
            [
              titleOfRule(layout, question),
              disclosedCell(layout, bounds.before.sure),
              disclosedCell(layout, bounds.before.possible),
              disclosedCell(layout, bounds.after.sure),
              disclosedCell(layout, bounds.after.possible),
            ],
          ],
  )
  return rows.length === 0
    ? []
    : [
        {
          id: "bounds",
          title: layout.say(parts.bounds),
          caption: layout.say(captions.bounds),
          columns: [
            [words.question],
            [words.sureBefore, "numeric"],
            [words.possibleBefore, "numeric"],
            [words.sureAfter, "numeric"],
            [words.possibleAfter, "numeric"],
          ],
          rows,
        },
      ]
}

const settlingSection = (
  simulation: Simulation,
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> => {
  const rows = questions.flatMap(({ question, settling }) =>
    settling
      .filter(({ possible }) => possible !== 0n)
      .slice(0, factsOfQuestion)
      .map(({ fact: id, open, possible, settled }): ReadonlyArray<PageCell> => {
        const fact = factOfQuestion(simulation, question, id)
        const issuer = layout.style.pack.actors.get(fact?.issuer ?? "")?.title
        return [
          titleOfRule(layout, question),
          fact === undefined ? id : layout.say(fact.label),
          issuer === undefined ? "" : layout.say(issuer),
          disclosedCell(layout, open),
          disclosedCell(layout, settled),
          disclosedCell(layout, possible),
        ]
      }),
  )
  return rows.length === 0
    ? []
    : [
        {
          id: "settling",
          title: layout.say(parts.settling),
          caption: layout.say(captions.settling),
          columns: [
            [words.question],
            [words.fact],
            [words.issuer],
            [words.notRecorded, "numeric"],
            [words.settledAnyway, "numeric"],
            [words.settledAtBest, "numeric"],
          ],
          rows,
        },
      ]
}

/** How wide the answer is, and what would make it narrower. */
export const unknownSections = (
  simulation: Simulation,
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> => [
  ...boundsSection(questions, layout),
  ...settlingSection(simulation, questions, layout),
]
