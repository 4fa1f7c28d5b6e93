/**
 * A quantity as lines for a person.
 *
 * @module
 */

import { type Determination, inLanguage, problemLines, valueInWords } from "@bazgasht/rules"
import type { Voice } from "./voice.ts"

/** A quantity with its value, or why it has none. */
export const quantityLines = (voice: Voice, { proof, rule, value }: Determination): ReadonlyArray<string> => [
  `${inLanguage(voice, rule.title)} (${rule.id}): ${valueInWords(voice, rule.valueKind, value)}`,
  ...(value === undefined ? problemLines(voice, proof).map((problem) => `    ${problem.text}`) : []),
]
