/**
 * Where a register is best completed: which missing fact, once recorded, would settle most answers under the reform.
 *
 * @module
 */

import {
  type AnswerColumns,
  type CompileSetting,
  compileAnswerColumns,
  type Day,
  type Rule,
  type Settling,
  settlingFacts,
  sliceColumns,
} from "@bazgasht/rules"
import type { CaseKind, PopulationTable } from "../populations/index.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import type { Question } from "./question.ts"

/** What recording one fact or another would settle of a question. Counted are cases, whatever they weigh. */
export interface QuestionSettling {
  readonly question: string
  /** The fact that would settle most comes first. */
  readonly facts: ReadonlyArray<Settling>
}

/** Reads what missing facts would settle, slice by slice. */
export type ReadSettling = (
  kind: CaseKind,
  table: PopulationTable,
  from: number,
  to: number,
) => ReadonlyArray<QuestionSettling>

const mostFirst = (one: Settling, other: Settling): number =>
  other.settled - one.settled || other.possible - one.possible || (one.fact < other.fact ? -1 : 1)

/** Makes ready what reads the missing facts of the questions that decide. */
export const settlingOf = (
  baseline: CompileSetting,
  law: ReformedLaw,
  questions: ReadonlyArray<Question>,
  day: Day,
): ReadSettling => {
  const setting = { ...baseline, pack: law.pack, choices: { ...baseline.choices, ...law.choices } }
  const compiled = new Map<string, AnswerColumns>()
  return (kind, table, from, to) => {
    const columns = sliceColumns(table.columns, from, to)
    return questions.flatMap(({ id, of }): ReadonlyArray<QuestionSettling> => {
      const rule = law.pack.rules.get(id)
      if (of !== kind || rule?.valueKind !== "truth") return []
      const decides = rule as Rule<boolean>
      const answers = compiled.get(id) ?? compileAnswerColumns(decides, setting)
      compiled.set(id, answers)
      return [{ question: id, facts: settlingFacts(decides, setting, columns, day, answers) }]
    })
  }
}

const addFacts = (one: ReadonlyArray<Settling>, other: ReadonlyArray<Settling>): ReadonlyArray<Settling> => {
  const sums = new Map(one.map((settling) => [settling.fact, settling]))
  for (const more of other) {
    const known = sums.get(more.fact)
    sums.set(
      more.fact,
      known === undefined
        ? more
        : {
            fact: more.fact,
            cases: known.cases + more.cases,
            settled: known.settled + more.settled,
            possible: known.possible + more.possible,
          },
    )
  }
  return [...sums.values()].sort(mostFirst)
}

/** What is settled in all slices together. */
export const addSettlings = (
  slices: ReadonlyArray<ReadonlyArray<QuestionSettling>>,
): ReadonlyArray<QuestionSettling> => {
  const sums = new Map<string, QuestionSettling>()
  for (const { facts, question } of slices.flat())
    sums.set(question, { question, facts: addFacts(sums.get(question)?.facts ?? [], facts) })
  return [...sums.values()]
}
