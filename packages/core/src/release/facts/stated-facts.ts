/** Facts that a sentence states as they are, by the fields in which the law of the country looks for them. */

import { inYearsAndMonths, type Term } from "@bazgasht/rules"
import type { FactShape } from "../../case-file/fact-shape.ts"
import { oncePer } from "../../case-file/once-per.ts"
import type { CaseFileShape } from "../model/case-file-law.ts"
import type { Sentence } from "../model/sentence.ts"

/** A length as bands and fractions of the law meet it, whether it is written in days or in years. */
export const lengthOf = (term: Term | undefined): Term | undefined =>
  term === undefined ? undefined : inYearsAndMonths(term)

interface StatedField {
  readonly id: string
  readonly path: ReadonlyArray<string>
  readonly isTerm: boolean
}

const fieldsOf = /* @__PURE__ */ oncePer(
  (stated: { readonly [path: string]: FactShape }): ReadonlyArray<StatedField> =>
    Object.entries(stated).map(([path, { id, kind }]) => ({
      id,
      path: path.split("."),
      isTerm: kind === "term",
    })),
)

/** Adds what a sentence states. A term is brought into years and months. */
export const addStated = (
  facts: { [fact: string]: unknown },
  sentence: Sentence,
  { statedOfSentence }: Pick<CaseFileShape, "statedOfSentence">,
): void => {
  for (const { id, isTerm, path } of fieldsOf(statedOfSentence)) {
    let value: unknown = sentence
    for (const step of path) {
      value = (value as { readonly [field: string]: unknown })[step]
      if (value === undefined) break
    }
    if (value !== undefined) facts[id] = isTerm ? inYearsAndMonths(value as Term) : value
  }
}
