/**
 * A placement round as lines for a person: figures, tables, and why the others are not placed.
 *
 * @module
 */

import {
  type PersonOutcomeName,
  personOutcomeTitles,
  placementModeTitles,
  type UnknownWish,
} from "@bazgasht/core"
import { dayInWords, inLanguage, textOfOutline, wordsOf } from "@bazgasht/rules"
import { indented, sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { questionLines } from "../sheets/question-lines.ts"
import type { Sheet } from "../sheets/sheet.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import {
  constraintReasons,
  leftOutReasons,
  leftOutTitle,
  missingReasons,
  unrankedReasons,
} from "./not-placed-words.ts"
import { placementWords, sayIn } from "./placement-words.ts"
import { figuresOf, type PlacementRows, type UncompatibleRow } from "./reading.ts"
import type { PlacementRun } from "./run-placement.ts"

/** Whether it is known that no placement is better; where it is not, how far the best possible one is. */
const proofLines = (voice: Voice, run: PlacementRun): ReadonlyArray<string> => {
  const { bound, fit, placed, proven } = figuresOf(run)
  const say = sayIn(voice)
  const { number, separator } = wordsOf(voice)
  if (bound === undefined) return []
  if (proven === true) return [say("proven")]
  const figures = (of: { readonly people: number; readonly fit: number }): string =>
    [`${say("people")}: ${number(of.people)}`, `${say("totalFit")}: ${number(of.fit)}`].join(separator)
  const gap = { people: bound.people - placed, fit: bound.fit - fit }
  return [
    wordsOf(voice).withValue(say("notProven"), figures(bound)),
    wordsOf(voice).withValue(say("gap"), figures(gap)),
  ]
}

const outcomeNames = Object.keys(personOutcomeTitles) as ReadonlyArray<PersonOutcomeName>

const figureLines = (voice: Voice, run: PlacementRun, refusedDocuments: number): ReadonlyArray<string> => {
  const say = sayIn(voice)
  const { number, separator } = wordsOf(voice)
  const { fit, people, placed, seats } = figuresOf(run)
  const { mode, people: everybody, seed } = run.record
  const counts = outcomeNames.flatMap((name) => {
    const count = everybody.filter(({ outcome }) => outcome === name).length
    return name === "placed" || count === 0
      ? []
      : [`${inLanguage(voice, personOutcomeTitles[name])}: ${number(count)}`]
  })
  const share = (part: number, whole: number): string => `${number(part)} ${say("of")} ${number(whole)}`
  return [
    `${say("mode")}: ${inLanguage(voice, placementModeTitles[mode])}`,
    `${say("placedOf")}: ${share(placed, people)}${counts.length === 0 ? "" : ` (${counts.join(separator)})`}`,
    `${say("seatsTaken")}: ${share(placed, seats)}`,
    `${say("totalFit")}: ${number(fit)}`,
    ...proofLines(voice, run),
    ...(refusedDocuments > 0 ? [`${say("refused")}: ${number(refusedDocuments)}`] : []),
    `${say("seed")}: ${seed}`,
  ]
}

const leftOutLines = (voice: Voice, run: PlacementRun, { leftOut }: PlacementRows): ReadonlyArray<string> =>
  leftOut.flatMap((row) => [
    `${row.id}: ${leftOutTitle(voice, row)}`,
    ...leftOutReasons(voice, run, row)
      .slice(1)
      .map((outline) => textOfOutline(outline, "    ")),
  ])

const uncompatibleLines = (
  voice: Voice,
  run: PlacementRun,
  { uncompatible }: PlacementRows,
  outcome: UncompatibleRow["outcome"],
): ReadonlyArray<string> =>
  uncompatible
    .filter((row) => row.outcome === outcome)
    .flatMap((row) => [
      row.id,
      ...indented([...constraintReasons(voice, run, row), ...missingReasons(voice, row)]),
    ])

/** Those who are displaced, each with where he would have been and where he is. */
export const displacedInWords = (
  voice: Voice,
  displaced: PlacementRun["record"]["displaced"],
): ReadonlyArray<string> =>
  displaced.map(({ candidate, from, to }) =>
    wordsOf(voice).withValue(
      candidate,
      [
        `${inLanguage(voice, placementWords.from)}: ${from}`,
        ...(to === undefined ? [] : [`${inLanguage(voice, placementWords.to)}: ${to}`]),
      ].join(wordsOf(voice).separator),
    ),
  )

/** Each override with who decided it and why, and whom it alone displaces. */
const overrideLines = (voice: Voice, { record }: PlacementRun): ReadonlyArray<string> => {
  const say = sayIn(voice)
  return record.overrides.flatMap(({ displaced, override: { candidate, day, officer, opening, reason } }) => [
    `${candidate}: ${opening}`,
    ...indented([
      `${say("officer")}: ${officer}${day === undefined ? "" : wordsOf(voice).separator + dayInWords(voice, day)}`,
      `${say("reason")}: ${reason}`,
      ...(displaced.length === 0
        ? []
        : [`${say("whomDisplaced")}: ${displacedInWords(voice, displaced).join(wordsOf(voice).separator)}`]),
    ]),
  ])
}

/** Overrides that came too late for the round, each with its day. */
const laterLines = (voice: Voice, { later }: PlacementRun): ReadonlyArray<string> =>
  later.map(({ candidate, day, opening }) =>
    [`${candidate}: ${opening}`, ...(day === undefined ? [] : [dayInWords(voice, day)])].join(
      wordsOf(voice).separator,
    ),
  )

/** Those whom the overrides displace together and none of them alone. */
const displacedLines = (voice: Voice, { record }: PlacementRun): ReadonlyArray<string> => {
  const named = new Set(record.overrides.flatMap(({ displaced }) => displaced.map((one) => one.candidate)))
  return displacedInWords(
    voice,
    record.displaced.filter(({ candidate }) => !named.has(candidate)),
  )
}

const wishLines = (voice: Voice, wishes: ReadonlyArray<UnknownWish>): ReadonlyArray<string> =>
  [...Map.groupBy(wishes, ({ person }) => person)].map(
    ([person, of]) => `${person}: ${of.map(({ opening }) => opening).join(wordsOf(voice).separator)}`,
  )

const unsettledLines = ({ record }: PlacementRun): ReadonlyArray<string> =>
  record.solution.mode === "stable"
    ? record.solution.unsettled.map(({ candidate, opening }) => `${candidate}: ${opening}`)
    : []

/** Why those are not placed who are not, with a section for each reason. */
const notPlacedLines = (voice: Voice, run: PlacementRun, rows: PlacementRows): ReadonlyArray<string> => [
  ...sectionLines(voice, placementWords.leftOut, leftOutLines(voice, run, rows)),
  ...sectionLines(voice, placementWords.undetermined, uncompatibleLines(voice, run, rows, "undetermined")),
  ...sectionLines(voice, placementWords.incompatible, uncompatibleLines(voice, run, rows, "incompatible")),
  ...sectionLines(
    voice,
    placementWords.unranked,
    rows.unranked.flatMap((row) => [row.id, ...indented(unrankedReasons(voice, row))]),
  ),
  ...sectionLines(
    voice,
    placementWords.unwilling,
    rows.unwilling.map(({ id }) => id),
  ),
]

/** What of a round stands in no file. */
export interface TellPlacement {
  /** The sheets that are printed. */
  readonly sheets: ReadonlyArray<Sheet>
  /** Whether to say of everybody who is not placed why. */
  readonly everybody: boolean
  readonly refusedDocuments: number
}

/** A round: its figures, its sheets, who is not placed and why, what officers decided, and what is missing most often. */
export const placementLines = (
  voice: Voice,
  run: PlacementRun,
  rows: PlacementRows,
  { everybody, refusedDocuments, sheets }: TellPlacement,
): ReadonlyArray<string> => [
  voice.paint("heading", `${run.record.round}: ${dayInWords(voice, run.record.day)}`),
  ...sectionLines(voice, placementWords.figures, figureLines(voice, run, refusedDocuments)),
  ...sheets.flatMap((sheet) => sectionLines(voice, sheet.title, sheetLines(voice, sheet))),
  ...(everybody ? notPlacedLines(voice, run, rows) : []),
  ...sectionLines(
    voice,
    placementWords.missing,
    questionLines(voice, placementWords.people, rows.uncompatible),
  ),
  ...sectionLines(voice, placementWords.overrides, overrideLines(voice, run)),
  ...sectionLines(voice, placementWords.later, laterLines(voice, run)),
  ...sectionLines(voice, placementWords.displaced, displacedLines(voice, run)),
  ...sectionLines(voice, placementWords.unsettled, unsettledLines(run)),
  ...sectionLines(voice, placementWords.unknownWishes, wishLines(voice, run.record.unknownWishes)),
]
