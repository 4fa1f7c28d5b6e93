/**
 * What is missing most often among those who cannot be decided, and whose document it is.
 *
 * @module
 */

import type { Missing, MissingQuestion } from "@bazgasht/rules"

/** Something that is not known, and of how many it is not. */
export interface CountedQuestion {
  readonly unknown: MissingQuestion["unknown"]
  readonly count: number
}

/** Every question, those asked of most first; between equals by the id of the fact. */
export const countedQuestions = (
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<Missing> }>,
): ReadonlyArray<CountedQuestion> => {
  const counted = new Map<string, CountedQuestion>()
  for (const { missing } of rows) {
    const ofOne = new Map(
      missing.flatMap(({ questions }) => questions.map(({ unknown }) => [unknown.id, unknown])),
    )
    for (const [id, unknown] of ofOne) counted.set(id, { unknown, count: (counted.get(id)?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort(
    (one, other) => other.count - one.count || (one.unknown.id < other.unknown.id ? -1 : 1),
  )
}
