/**
 * The receipt: by what anybody gets the same result.
 *
 * @module
 */

import { dayInWords, digestOf, type Text, text } from "@bazgasht/rules"
import type { Layout } from "@bazgasht/simulation"
import type { Figures } from "../figures.ts"
import { words } from "../wording.ts"
import { type Section, section } from "./section.ts"

/** The receipt of the record by which the office places. */
export const receiptSection = ({ province }: Figures, layout: Layout): Section => {
  const record = province.records[province.round.mode]
  const { pack, parametersDigest, rulesDigest } = record.basis
  const row = (title: Text, value: string) => [layout.say(title), value]
  return section(layout, "receipt", {
    columns: [[text("", "")], [text("", "")]],
    rows: [
      row(words.day, dayInWords(layout.style, record.day)),
      row(words.seed, record.seed),
      row(words.pack, pack),
      row(words.rulesDigest, rulesDigest),
      row(words.parametersDigest, parametersDigest),
      row(words.inputDigest, record.inputDigest),
      row(words.recordDigest, digestOf(record)),
    ],
  })
}
