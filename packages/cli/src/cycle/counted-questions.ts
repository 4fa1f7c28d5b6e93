/**
 * What is missing most often among families that cannot be decided, and whose document it is.
 *
 * @module
 */

import type { MissingQuestion } from "@bazgasht/rules"
import type { UndecidedRow } from "./reading.ts"

/** Something that is not known, and of how many families. */
export interface CountedQuestion {
  readonly unknown: MissingQuestion["unknown"]
  readonly count: number
}

/** Every question of the families, those of most families first; between equals by the id of the fact. */
export const countedQuestions = (rows: ReadonlyArray<UndecidedRow>): ReadonlyArray<CountedQuestion> => {
  const counted = new Map<string, CountedQuestion>()
  for (const { missing } of rows) {
    const ofFamily = new Map(
      missing.flatMap(({ questions }) => questions.map(({ unknown }) => [unknown.id, unknown])),
    )
    for (const [id, unknown] of ofFamily)
      counted.set(id, { unknown, count: (counted.get(id)?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort(
    (one, other) => other.count - one.count || (one.unknown.id < other.unknown.id ? -1 : 1),
  )
}
