/** What is disclosed of other values of a parameter: of one that comes to what the reform does, no more. */

import { suppressCells } from "@bazgasht/disclosure"
import type { Value } from "@bazgasht/rules"
import type { Comparison } from "../runs/comparison.ts"
import type { Effect } from "../runs/effects.ts"
import type { SweptValue } from "../runs/sweep.ts"
import { type Disclosed, people } from "./disclosed.ts"
import { type HiddenOfQuestion, isOutcomeChange } from "./disclosed-question.ts"

/** What an effect on a question comes to. */
export interface DisclosedEffect {
  readonly question: string
  readonly effect: Effect
  readonly people: Disclosed
}

/** What is disclosed of one value. */
export interface DisclosedSweep {
  readonly value: Value
  readonly effects: ReadonlyArray<DisclosedEffect>
}

const casesOf = ({ all }: Comparison): ReadonlyArray<number> => all.map(({ cases }) => cases)

/** What is disclosed of each value, given what is hidden of the questions of the run. */
export const disclosedSweep = (
  sweep: ReadonlyArray<SweptValue>,
  questions: ReadonlyMap<string, { readonly comparison: Comparison; readonly hidden: HiddenOfQuestion }>,
  threshold: number,
): ReadonlyArray<DisclosedSweep> =>
  sweep.map(({ results, value }) => ({
    value,
    effects: results.comparisons.flatMap((comparison) => {
      const cases = casesOf(comparison)
      const reform = questions.get(comparison.question)
      const isSame = reform !== undefined && casesOf(reform.comparison).join() === cases.join()
      const hidden = isSame ? reform.hidden.all : (suppressCells([cases], threshold)[0] ?? [])
      return comparison.effects.flatMap((effect, place): ReadonlyArray<DisclosedEffect> => {
        const tally = comparison.all[place]
        return tally === undefined || tally.cases === 0 || !isOutcomeChange(effect)
          ? []
          : [{ question: comparison.question, effect, people: people(tally, hidden[place]) }]
      })
    }),
  }))
