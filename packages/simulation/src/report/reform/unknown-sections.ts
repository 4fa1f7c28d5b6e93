import { text } from "@bazgasht/rules"
import type { DisclosedQuestion } from "../../disclosure/index.ts"
import type { Simulation } from "../../simulate.ts"
import type { Layout } from "../layout.ts"
import type { Section } from "../page/section.ts"
import { disclosedColumn, sectionUnlessEmpty } from "./table-section.ts"
import { factOfQuestion, titleOfRule } from "./titles.ts"
import { words } from "./wording.ts"

/** So many facts are named for each question; the others stand in the results for programs. */
const factsOfQuestion = 5

const boundsSection = (
  questions: ReadonlyArray<DisclosedQuestion>,
  layout: Layout,
): ReadonlyArray<Section> => {
  const rows = questions.flatMap(({ bounds, question }) =>
    bounds === undefined ? [] : [{ ...bounds, question }],
  )
  return sectionUnlessEmpty(layout, "bounds", "bounds", rows, [
    [words.question, ({ question }) => titleOfRule(layout, question)],
    disclosedColumn(layout, words.sureBefore, ({ before }) => before.sure),
    disclosedColumn(layout, words.possibleBefore, ({ before }) => before.possible),
    disclosedColumn(layout, words.sureAfter, ({ after }) => after.sure),
    disclosedColumn(layout, words.possibleAfter, ({ after }) => after.possible),
  ])
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
      .map((one) => ({ ...one, question, declared: factOfQuestion(simulation, question, one.fact) })),
  )
  const issuerOf = (issuer = "") => layout.style.pack.actors.get(issuer)?.title
  return sectionUnlessEmpty(layout, "settling", "settling", rows, [
    [words.question, ({ question }) => titleOfRule(layout, question)],
    [words.fact, ({ declared, fact }) => (declared === undefined ? fact : layout.say(declared.label))],
    [words.issuer, ({ declared }) => layout.say(issuerOf(declared?.issuer) ?? text("", ""))],
    disclosedColumn(layout, words.notRecorded, ({ open }) => open),
    disclosedColumn(layout, words.settledAnyway, ({ settled }) => settled),
    disclosedColumn(layout, words.settledAtBest, ({ possible }) => possible),
  ])
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
