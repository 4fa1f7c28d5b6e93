/**
 * Why somebody is not placed in a round, in words: reasons, constraints, what is missing.
 *
 * @module
 */

import { leftOutInWords, leftOutTitles, roundKeyWords } from "@bazgasht/core"
import { iranPack } from "@bazgasht/iran"
import { inLanguage, type Outline, wordsOf } from "@bazgasht/rules"
import { fieldLine, questionLine } from "../rendering/missing-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { leftOutStyle } from "./opening-names.ts"
import { furtherOpenings, sayIn } from "./placement-words.ts"
import type { LeftOutRow, UncompatibleRow, UnrankedRow } from "./reading.ts"
import type { PlacementRun } from "./run-placement.ts"

/** How many openings are told of each person where many people are told of. */
const toldOpenings = 3

/** The title of a rule with its id. */
export const ruleInWords = (voice: Voice, id: string): string => {
  const rule = iranPack.rules.get(id)
  return rule === undefined ? id : `${inLanguage(voice, rule.title)} (${id})`
}

/** Why somebody is left out: what holds of all openings, then the openings most wished that are not declined. */
export const leftOutReasons = (
  voice: Voice,
  run: PlacementRun,
  { why }: LeftOutRow,
): ReadonlyArray<Outline> => {
  const wished = why.openings.filter(({ code }) => code !== "opening.declined")
  const told = (wished.length === 0 ? why.openings : wished).slice(0, toldOpenings)
  const further = why.openings.length - told.length
  const { of } = leftOutInWords({ ...why, openings: told }, leftOutStyle(voice, run))
  const rest = inLanguage(voice, furtherOpenings(wordsOf(voice).number(further)))
  return further === 0 ? of : [...of, { text: rest, of: [] }]
}

/** Why somebody is left out, short enough for the cell of a table. */
export const leftOutTitle = (voice: Voice, { why }: LeftOutRow): string =>
  inLanguage(voice, leftOutTitles[why.reason])

/** Each constraint that stands in the way, with in how many of the openings it does. */
export const constraintReasons = (
  voice: Voice,
  { openings }: Pick<PlacementRun, "openings">,
  { constraints }: Pick<UncompatibleRow, "constraints">,
): ReadonlyArray<string> => {
  const { number, separator } = wordsOf(voice)
  const say = sayIn(voice)
  const counted = (of: "notMet" | "notKnown", count: number): ReadonlyArray<string> =>
    count === 0
      ? []
      : [`${say(of)}: ${number(count)} ${say("of")} ${number(openings.length)} ${say("ofOpenings")}`]
  return constraints.map(({ no, rule, undetermined }) =>
    wordsOf(voice).withValue(
      ruleInWords(voice, rule),
      [...counted("notMet", no), ...counted("notKnown", undetermined)].join(separator),
    ),
  )
}

/** What would settle it, each with who issues it and where it is written. */
export const missingReasons = (
  voice: Voice,
  { missing }: Pick<UncompatibleRow, "missing">,
): ReadonlyArray<string> => {
  const lines = missing.flatMap(({ fields, missing: toKnow }) =>
    fields === undefined
      ? toKnow.questions.map((question) => questionLine(voice, question))
      : fields.questions.map((question) => fieldLine(voice, question)),
  )
  return [...new Set(lines)]
}

/** The keys by which somebody cannot be ranked, and the group where it is somebody else's. */
export const unrankedReasons = (voice: Voice, { group, keys }: UnrankedRow): ReadonlyArray<string> => [
  ...keys.map((key) => `${wordsOf(voice).headings.missing}: ${inLanguage(voice, roundKeyWords[key].title)}`),
  ...(group === undefined ? [] : [`${sayIn(voice)("ofGroup")}: ${group}`]),
]
