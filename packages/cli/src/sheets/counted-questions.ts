/**
 * What is missing most often among those who cannot be decided, and whose document it is.
 *
 * @module
 */

import type { MissingField } from "@bazgasht/core"
import type { Text } from "@bazgasht/rules"
import type { ToSettle } from "../rendering/missing-json.ts"

/** Something that is not known, and of how many it is not. */
export interface CountedQuestion {
  /** Where it is written, whatever the places in lists; without a file, the fact. */
  readonly id: string
  readonly label: Text
  readonly issuer?: string
  readonly count: number
}

type Counted = Omit<CountedQuestion, "count">

const withIssuer = (id: string, { issuer, label }: { readonly issuer?: string; readonly label: Text }) => ({
  id,
  label,
  ...(issuer === undefined ? {} : { issuer }),
})

/** The field in every file: entries of lists without their places. */
const everywhere = (path: MissingField["path"]): string =>
  path.map((step) => (typeof step === "number" ? "[]" : `.${String(step)}`)).join("")

/** What there is to ask, each once. */
export const questionsOf = (list: ReadonlyArray<ToSettle>): ReadonlyArray<Counted> => {
  const found = list.flatMap(({ fields, missing }) =>
    fields === undefined
      ? missing.questions.map(({ unknown }) => withIssuer(unknown.id, unknown))
      : fields.questions.map(({ field }) => withIssuer(everywhere(field.path), field)),
  )
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

/** Every question, those asked of most first; between equals by where it is written. */
export const countedQuestions = (
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<ToSettle> }>,
): ReadonlyArray<CountedQuestion> => {
  const counted = new Map<string, CountedQuestion>()
  for (const { missing } of rows)
    for (const question of questionsOf(missing))
      counted.set(question.id, { ...question, count: (counted.get(question.id)?.count ?? 0) + 1 })
  return [...counted.values()].sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
}
