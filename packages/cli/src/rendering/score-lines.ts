/**
 * A need score as lines: what is proven, what is possible, and what each indicator gives.
 *
 * @module
 */

import type { Contribution, ScoredNeed } from "@bazgasht/core"
import { determine, type Facts, inLanguage, type Setting, text, wordsOf } from "@bazgasht/rules"
import { openLines } from "./quantity-lines.ts"
import type { Detail } from "./routes.ts"
import type { Voice } from "./voice.ts"

const words = {
  points: text("امتیاز", "points"),
  possible: text("با روشن شدن نامعلوم‌ها حداکثر", "at most, once what is unknown is settled"),
  unknown: text("نامعلوم، حداکثر", "unknown, at most"),
  sum: text("جمع", "sum"),
}

const contributionLines = (
  voice: Voice,
  { most, points, rule }: Contribution,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const { number } = wordsOf(voice)
  const title = `${inLanguage(voice, rule.title)} (${rule.id})`
  return points === undefined
    ? [
        `${inLanguage(voice, looksOpen)} ${title}: ${inLanguage(voice, words.unknown)} ${number(most)}`,
        ...openLines(voice, determine(rule, facts, setting), detail, facts, setting).map(
          (line) => `    ${line}`,
        ),
      ]
    : [`+ ${title}: ${number(points)}`]
}

const looksOpen = text("؟", "?")

/** The contributions of a score, and their sum. */
export const scoreLines = (
  voice: Voice,
  { contributions, possible, proven }: ScoredNeed,
  detail: Detail,
  facts: Facts,
  setting: Setting,
): ReadonlyArray<string> => {
  const { number, separator } = wordsOf(voice)
  const say = (of: keyof typeof words): string => inLanguage(voice, words[of])
  const sum = `${say("sum")}: ${number(proven)} ${say("points")}`
  return [
    ...contributions.flatMap((contribution) =>
      contributionLines(voice, contribution, detail, facts, setting),
    ),
    possible === proven ? `= ${sum}` : `= ${sum}${separator}${say("possible")}: ${number(possible)}`,
  ].map((line) => `    ${line}`)
}
