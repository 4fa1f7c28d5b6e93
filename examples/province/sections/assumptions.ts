/**
 * The numbers that the province is made of, each with where it is from.
 *
 * @module
 */

import { valueInWords, wordsOf } from "@bazgasht/rules"
import type { Layout } from "@bazgasht/simulation"
import { type Assumption, assumptions } from "../population/assumptions.ts"
import { words } from "../wording.ts"
import { type Section, section } from "./section.ts"

const written = ({ unit, value }: Assumption, { style }: Layout): string => {
  if (unit === "rials") return valueInWords(style, "money", value)
  const digits = wordsOf(style).digits(String(value))
  const isPersian = style.language === "fa"
  const share = isPersian ? digits.replace(".", "٫") : digits
  return unit === "count" ? share : isPersian ? `${share}٪` : `${share} %`
}

/** The numbers that the province is made of. */
export const assumptionsSection = (layout: Layout): Section =>
  section(layout, "assumptions", {
    columns: [[words.assumption], [words.value, "numeric"], [words.source]],
    rows: Object.values<Assumption>(assumptions).map((assumption) => [
      layout.say(assumption.title),
      written(assumption, layout),
      layout.say(assumption.source ?? words.ours),
    ]),
  })
