/**
 * What a placement round decides of one person, or of one opening, as lines for a person.
 *
 * @module
 */

import {
  type Fit,
  fitTitles,
  leftOutInWords,
  type PersonOutcome,
  personOutcomeTitles,
  type RoundKey,
  roundKeys,
  roundKeyWords,
} from "@bazgasht/core"
import { dayInWords, inLanguage, textOfOutline, valueInWords, wordsOf } from "@bazgasht/rules"
import { type Detail, looks, routeLines } from "../rendering/routes.ts"
import { indented, sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { numeric } from "../sheets/sheet.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import type { OpeningExplanation, PairExplanation, PersonExplanation } from "./explain.ts"
import { ruleInWords, unrankedReasons } from "./not-placed-words.ts"
import { leftOutStyle, openingNames } from "./opening-names.ts"
import { displacedInWords } from "./placement-lines.ts"
import { partInWords, placementWords, sayIn } from "./placement-words.ts"
import type { PlacementRun } from "./run-placement.ts"

const sumInWords = (voice: Voice, { possible, proven }: Fit): string => {
  const { number, separator } = wordsOf(voice)
  const say = sayIn(voice)
  return possible === proven
    ? number(proven)
    : [number(proven), `${say("upTo")}: ${number(possible)}`].join(separator)
}

/** Each part of a fit, and their sum. */
const fitLines = (voice: Voice, fit: Fit): ReadonlyArray<string> => [
  ...fit.contributions.map((contribution) => {
    const points = inLanguage(voice, partInWords(contribution, wordsOf(voice).number))
    return `    + ${inLanguage(voice, fitTitles[contribution.part])}: ${points}`
  }),
  `    = ${sayIn(voice)("sum")}: ${sumInWords(voice, fit)}`,
]

const headOf = (voice: Voice, run: PlacementRun, outcome: PersonOutcome): string => {
  const say = sayIn(voice)
  const title = `${outcome.id}: ${inLanguage(voice, personOutcomeTitles[outcome.outcome])}`
  if (outcome.outcome !== "placed") return title
  const { number, quoted, separator } = wordsOf(voice)
  const name = openingNames(run).get(outcome.opening)
  return [
    `${title}: ${quoted(name === undefined ? outcome.opening : inLanguage(voice, name))}`,
    `${say("fit")}: ${number(outcome.fit)}`,
    ...(outcome.wish === undefined ? [] : [`${say("wish")}: ${number(outcome.wish)}`]),
    ...(outcome.override === true ? [say("override")] : []),
  ].join(separator)
}

/** By what the round ranks the person; the fit stands with each opening. */
const rankLines = (voice: Voice, { round }: PlacementRun, { values }: PersonExplanation) =>
  round.priority.keys.flatMap(({ key }) => {
    const known = roundKeys.find((one) => one === key)
    if (known === undefined || known === "fit") return []
    const { kind, title } = roundKeyWords[known]
    return [`${inLanguage(voice, title)}: ${valueInWords(voice, kind, values[known])}`]
  })

const reasonLines = (voice: Voice, run: PlacementRun, outcome: PersonOutcome): ReadonlyArray<string> => {
  if (outcome.outcome === "unranked")
    return sectionLines(voice, placementWords.unranked, unrankedReasons(voice, outcome))
  if (outcome.outcome !== "leftOut") return []
  const outline = leftOutInWords(outcome.why, leftOutStyle(voice, run))
  return [
    "",
    voice.paint("heading", outline.text),
    ...outline.of.map((inner) => textOfOutline(inner, "    ")),
  ]
}

/** An opening in view of the person: that it is compatible and how well it fits, or every constraint that is not yes. */
const pairLines = (
  voice: Voice,
  run: PlacementRun,
  { against, asked, facts, fit, opening, wish }: PairExplanation,
  detail: Detail,
): ReadonlyArray<string> => {
  const say = sayIn(voice)
  const { number, separator } = wordsOf(voice)
  const { id } = opening.opening
  const name = openingNames(run).get(id)
  const isOpen = against.length === 0
  const look =
    looks[isOpen ? "eligible" : against.some(({ answer }) => answer === "no") ? "barred" : "undetermined"]
  const about = [
    ...(isOpen ? [say("compatible")] : []),
    ...(isOpen && fit !== undefined ? [`${say("fit")}: ${sumInWords(voice, fit)}`] : []),
    ...(wish === undefined ? [] : [`${say("wish")}: ${number(wish)}`]),
  ]
  const title = voice.paint("heading", name === undefined ? id : inLanguage(voice, name))
  return [
    `${voice.paint(look.tone, inLanguage(voice, look.sign))} ${title}${about.length === 0 ? "" : `: ${about.join(separator)}`}`,
    ...indented(
      against.flatMap((decision) => routeLines(voice, decision, { ...detail, asked }, facts, run.setting)),
    ),
  ]
}

const roundLine = (voice: Voice, { record }: PlacementRun): string =>
  voice.paint("quiet", `${record.round}${wordsOf(voice).separator}${dayInWords(voice, record.day)}`)

/** A person in a round: what became of the person and why, the fit, and every opening with what stands against it. */
export const personExplanationLines = (
  voice: Voice,
  run: PlacementRun,
  explanation: PersonExplanation,
  detail: Detail,
): ReadonlyArray<string> => {
  const { outcome, pairs } = explanation
  const placedIn = outcome.outcome === "placed" ? outcome.opening : undefined
  const fit = pairs.find(({ opening }) => opening.opening.id === placedIn)?.fit
  return [
    voice.paint("heading", headOf(voice, run, outcome)),
    roundLine(voice, run),
    ...sectionLines(voice, placementWords.ranks, rankLines(voice, run, explanation)),
    ...sectionLines(voice, placementWords.fitParts, fit === undefined ? [] : fitLines(voice, fit)),
    ...reasonLines(voice, run, outcome),
    ...sectionLines(
      voice,
      placementWords.displaced,
      displacedInWords(
        voice,
        run.record.displaced.filter(({ candidate }) => candidate === outcome.id),
      ),
    ),
    ...sectionLines(
      voice,
      placementWords.openings,
      pairs.flatMap((pair) => pairLines(voice, run, pair, detail)),
    ),
  ]
}

const holderLines = (
  voice: Voice,
  { round }: PlacementRun,
  { holders }: OpeningExplanation,
): ReadonlyArray<string> => {
  const titles = round.priority.keys.map(({ key }) => inLanguage(voice, roundKeyWords[key as RoundKey].title))
  return sheetLines(voice, {
    columns: [...titles.map(numeric), { title: sayIn(voice)("override") }],
    rows: holders.map(({ override, values }) => [
      ...values.map(({ value }) => (value === undefined ? { unknown: true as const } : { number: value })),
      override ? { text: sayIn(voice)("yes") } : undefined,
    ]),
  })
}

const constraintLines = (voice: Voice, { constraints }: OpeningExplanation): ReadonlyArray<string> => {
  const say = sayIn(voice)
  return constraints.length === 0
    ? []
    : sheetLines(voice, {
        columns: [{ title: say("constraint") }, numeric(say("notMet")), numeric(say("notKnown"))],
        rows: constraints.map(({ no, rule, undetermined }) => [
          { text: ruleInWords(voice, rule) },
          { number: no },
          { number: undetermined },
        ]),
      })
}

/** An opening in a round: its seats, by what those are ranked who have them, and what stands against the others. */
export const openingExplanationLines = (
  voice: Voice,
  run: PlacementRun,
  explanation: OpeningExplanation,
): ReadonlyArray<string> => {
  const say = sayIn(voice)
  const { number } = wordsOf(voice)
  const { compatible, outcome, wished } = explanation
  const name = openingNames(run).get(outcome.id)
  return [
    voice.paint("heading", name === undefined ? outcome.id : inLanguage(voice, name)),
    roundLine(voice, run),
    "",
    `${say("seatsTaken")}: ${number(outcome.placed.length)} ${say("of")} ${number(outcome.seats)}`,
    `${say("compatiblePeople")}: ${number(compatible)} ${say("of")} ${number(run.people.size)}`,
    `${say("wishedByName")}: ${number(wished)}`,
    ...sectionLines(voice, placementWords.holders, holderLines(voice, run, explanation)),
    ...sectionLines(voice, placementWords.constraints, constraintLines(voice, explanation)),
  ]
}
