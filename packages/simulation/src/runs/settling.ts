/** Which missing fact, once recorded, would settle most answers under the reform. */

import { type Day, eligibility, type Rule } from "@bazgasht/rules"
import {
  type AnswerColumns,
  type CompileSetting,
  compileAnswerColumns,
  settlingRows,
  sliceColumns,
} from "@bazgasht/rules/columns"
import type { PopulationTable, RegisterKind } from "../populations/index.ts"
import { columnsUnder } from "../populations/tables/facts-under-readings.ts"
import type { Question } from "../questions.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import { addResults, Counter, none, type WeightedCount } from "./tally.ts"

/** How many answers recording one fact would settle. */
export interface FactSettling {
  readonly fact: string
  /** For how many it is open whether they are eligible, and this fact unknown. */
  readonly open: WeightedCount
  /** For how many of them that is known then, whatever the fact turns out to be. */
  readonly settled: WeightedCount
  /** For how many of them it is known then if the fact turns out well for that: these, and those settled anyway. */
  readonly possible: WeightedCount
}

/** What recording one fact or another would settle of a question. */
export interface QuestionSettling {
  readonly question: string
  /** The fact that would settle most of the country comes first. */
  readonly facts: ReadonlyArray<FactSettling>
}

/** Reads what missing facts would settle, slice by slice. */
export type ReadSettling = (
  kind: RegisterKind,
  table: PopulationTable,
  from: number,
  to: number,
) => ReadonlyArray<QuestionSettling>

const mostFirst = (one: FactSettling, other: FactSettling): number =>
  Number(other.settled.weight - one.settled.weight) ||
  Number(other.possible.weight - one.possible.weight) ||
  (one.fact < other.fact ? -1 : 1)

const tallyOf = (rows: Uint32Array, weights: ArrayLike<number>, from: number): WeightedCount => {
  const counter = new Counter()
  for (const row of rows) counter.add(weights[from + row] as number)
  return counter.tally
}

export const settlingOf = (
  baseline: CompileSetting,
  law: ReformedLaw,
  questions: ReadonlyArray<Question>,
  day: Day,
): ReadSettling => {
  const setting = { ...baseline, pack: law.pack, choices: { ...baseline.choices, ...law.choices } }
  const compiled = new Map<string, AnswerColumns>()
  return (kind, table, from, to) => {
    const columns = columnsUnder(sliceColumns(table.columns, from, to), setting.choices)
    return questions.flatMap(({ id, of }): ReadonlyArray<QuestionSettling> => {
      const rule = law.pack.rules.get(id)
      if (of !== kind || rule?.valueKind !== "truth") return []
      const decides = eligibility(rule as Rule<boolean>)
      const answers = compiled.get(id) ?? compileAnswerColumns(decides, setting)
      compiled.set(id, answers)
      const count = (rows: Uint32Array): WeightedCount => tallyOf(rows, table.weights, from)
      return [
        {
          question: id,
          facts: settlingRows(decides, setting, columns, day, answers).map(
            ({ cases, fact, possible, settled }) => ({
              fact,
              open: count(cases),
              settled: count(settled),
              possible: count(possible),
            }),
          ),
        },
      ]
    })
  }
}

const addFacts = (
  one: ReadonlyArray<FactSettling>,
  other: ReadonlyArray<FactSettling>,
): ReadonlyArray<FactSettling> => {
  const sums = new Map(one.map((settling) => [settling.fact, settling]))
  for (const { fact, ...more } of other) {
    const { fact: _, ...known } = sums.get(fact) ?? { fact, open: none, settled: none, possible: none }
    sums.set(fact, { fact, ...addResults(known, more) })
  }
  return [...sums.values()].sort(mostFirst)
}

export const addSettlings = (
  slices: ReadonlyArray<ReadonlyArray<QuestionSettling>>,
): ReadonlyArray<QuestionSettling> => {
  const sums = new Map<string, QuestionSettling>()
  for (const { facts, question } of slices.flat())
    sums.set(question, { question, facts: addFacts(sums.get(question)?.facts ?? [], facts) })
  return [...sums.values()]
}
