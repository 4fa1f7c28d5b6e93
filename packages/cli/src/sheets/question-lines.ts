/**
 * What is missing most often, as a table for a person.
 *
 * @module
 */

import { inLanguage, type Text, text } from "@bazgasht/rules"
import type { ToSettle } from "../rendering/missing-json.ts"
import type { Voice } from "../rendering/voice.ts"
import { countedQuestions } from "./counted-questions.ts"
import { numeric } from "./sheet.ts"
import { sheetLines } from "./sheet-lines.ts"

const words = {
  fact: text("فقره", "fact"),
  issuer: text("صادرکننده", "from"),
}

/** How many there are of whom a fact is missing, and who issues it; nothing where nothing is missing. */
export const questionLines = (
  voice: Voice,
  count: Text,
  rows: ReadonlyArray<{ readonly missing: ReadonlyArray<ToSettle> }>,
): ReadonlyArray<string> => {
  const questions = countedQuestions(rows)
  const say = (of: Text): string => inLanguage(voice, of)
  return questions.length === 0
    ? []
    : sheetLines(voice, {
        columns: [numeric(say(count)), { title: say(words.fact) }, { title: say(words.issuer) }],
        rows: questions.map(({ count: number, issuer, label }) => {
          const actor = issuer === undefined ? undefined : voice.pack.actors.get(issuer)?.title
          return [{ number }, { text: say(label) }, actor === undefined ? undefined : { text: say(actor) }]
        }),
      })
}
