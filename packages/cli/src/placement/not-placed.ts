import { leftOutInWords, leftOutTitles, roundKeyWords } from "@bazgasht/core/placement"
import { inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import type { Outline } from "@bazgasht/rules/wording"
import { askedLine, fieldAsked, questionAsked } from "../decisions/missing-report.ts"
import type { LeftOutRow, UncompatibleRow, UnrankedRow } from "./people-by-outcome.ts"
import { furtherOpenings, leftOutStyle, sayIn } from "./placement-words.ts"
import type { PlacementRun } from "./run-placement.ts"

/** How many openings a report on many people names for each. */
const maxOpenings = 3

/** The title of a rule with its id. */
export const ruleInWords = (style: Style, id: string): string => {
  const rule = style.pack.rules.get(id)
  return rule === undefined ? id : `${inLanguage(style, rule.title)} (${id})`
}

/** Why somebody is left out: what holds of all openings, then the openings most wished that are not declined. */
export const leftOutReasons = (
  style: Style,
  run: PlacementRun,
  { why }: LeftOutRow,
): ReadonlyArray<Outline> => {
  const wished = why.openings.filter(({ code }) => code !== "opening.declined")
  const named = (wished.length === 0 ? why.openings : wished).slice(0, maxOpenings)
  const further = why.openings.length - named.length
  const { of } = leftOutInWords({ ...why, openings: named }, leftOutStyle(style, run))
  const rest = inLanguage(style, furtherOpenings(wordsOf(style).number(further)))
  return further === 0 ? of : [...of, { text: rest, of: [] }]
}

/** Why somebody is left out, short enough for the cell of a table. */
export const leftOutTitle = (style: Style, { why }: LeftOutRow): string =>
  inLanguage(style, leftOutTitles[why.reason])

/** Each constraint that prevents a placement, with in how many of the openings it does. */
export const constraintReasons = (
  style: Style,
  { openings }: Pick<PlacementRun, "openings">,
  { constraints }: Pick<UncompatibleRow, "constraints">,
): ReadonlyArray<string> => {
  const { number, separator } = wordsOf(style)
  const say = sayIn(style)
  const counted = (of: "notMet" | "notKnown", count: number): ReadonlyArray<string> =>
    count === 0
      ? []
      : [`${say(of)}: ${number(count)} ${say("of")} ${number(openings.length)} ${say("ofOpenings")}`]
  return constraints.map(({ no, rule, undetermined }) =>
    wordsOf(style).withValue(
      ruleInWords(style, rule),
      [...counted("notMet", no), ...counted("notKnown", undetermined)].join(separator),
    ),
  )
}

/** What would settle it, each with who issues it and where it is written. */
export const missingReasons = (
  style: Style,
  { missing }: Pick<UncompatibleRow, "missing">,
): ReadonlyArray<string> => {
  const asked = missing.flatMap(({ fields, missing: toKnow }) =>
    fields === undefined
      ? toKnow.questions.map((question) => questionAsked(style, question))
      : fields.questions.map((question) => fieldAsked(style, question)),
  )
  return [...new Set(asked.map((one) => askedLine(style, one)))]
}

/** The keys by which somebody cannot be ranked, and the group where it is somebody else's. */
export const unrankedReasons = (style: Style, { group, keys }: UnrankedRow): ReadonlyArray<string> => [
  ...keys.map((key) => `${wordsOf(style).headings.missing}: ${inLanguage(style, roundKeyWords[key].title)}`),
  ...(group === undefined ? [] : [`${sayIn(style)("ofGroup")}: ${group}`]),
]
