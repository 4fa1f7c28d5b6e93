/**
 * What is missing, for programs.
 *
 * @module
 */

import type { Missing, Problem, Text } from "@bazgasht/rules"

/** What would settle it. */
export interface MissingJson {
  /** The smallest sets of facts that could settle it together, by their ids. */
  readonly sets: ReadonlyArray<ReadonlyArray<string>>
  /** What to ask, the most useful first. */
  readonly questions: ReadonlyArray<{
    readonly id: string
    readonly label: Text
    readonly issuer?: string
    readonly evidence?: Text
    readonly settlesAlone: boolean
  }>
  /** What nobody can be asked for: a number without a value on a day, a row that our source does not have. */
  readonly gaps: ReadonlyArray<Problem>
  /** Whether the sets are certainly all. */
  readonly complete: boolean
}

/** What would settle an answer, for programs. */
export const missingJson = ({ complete, gaps, questions, sets }: Missing): MissingJson => ({
  sets: sets.map(({ unknowns }) => unknowns.map(({ id }) => id)),
  questions: questions.map(({ settlesAlone, unknown: { evidence, id, issuer, label } }) => ({
    id,
    label,
    ...(issuer === undefined ? {} : { issuer }),
    ...(evidence === undefined ? {} : { evidence }),
    settlesAlone,
  })),
  gaps,
  complete,
})
