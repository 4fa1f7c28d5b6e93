import { type AssumedReleaseJson, assumedReleaseJson, type DecisionJson } from "@bazgasht/core/json"
import {
  type Fit,
  type FitContribution,
  fitTitles,
  leftOutInWords,
  type PersonOutcome,
  type PersonOutcomeName,
  personOutcomeTitles,
  type RoundKey,
  roundKeys,
  roundKeyWords,
} from "@bazgasht/core/placement"
import { inLanguage, type Style, valueInWords, wordsOf } from "@bazgasht/rules"
import { textOfOutline } from "@bazgasht/rules/wording"
import type { LeftOut } from "@bazgasht/solvers/placement"
import type { Detail } from "../decisions/quantity-report.ts"
import { assumedReleaseInWords, looks, routeReport } from "../decisions/route-report.ts"
import { type Draft, day, Indented, Item, type Part, Section } from "../report/report.ts"
import type { PairExplanation, PersonExplanation } from "./explain.ts"
import { unrankedReasons } from "./not-placed.ts"
import { roundLine } from "./opening-report.ts"
import { displacedInWords } from "./placement-report.ts"
import { leftOutStyle, openingNames, partInWords, type placementWords, sayIn } from "./placement-words.ts"
import type { PlacementRun } from "./run-placement.ts"

/** How well a person and an opening fit: the points that are known, and those that are possible. */
export interface FitJson {
  readonly proven: number
  readonly possible: number
  readonly contributions: ReadonlyArray<FitContribution>
}

/** What `bazgasht place --explain --json` prints of a person. */
export interface PlacementPersonJson {
  readonly format: "bazgasht.placementPerson/1"
  readonly calendar: string
  readonly round: string
  readonly day: string
  readonly id: string
  readonly outcome: PersonOutcomeName
  /** The opening in which the person is placed. */
  readonly opening?: string
  readonly override?: true
  /** Why the person is left out although an opening is compatible. */
  readonly leftOut?: Omit<LeftOut, "candidate">
  /** The keys of which the person has no value. */
  readonly unknownKeys?: ReadonlyArray<RoundKey>
  /** By what the round ranks the person, without the fit. */
  readonly values: { readonly [Key in RoundKey]?: number }
  readonly openings: ReadonlyArray<{
    readonly id: string
    readonly title?: string
    readonly compatible: boolean
    /** Which of the wishes it is, counted from one. */
    readonly wish?: number
    readonly fit?: FitJson
    /** Present where a constraint rests on a day of release that nobody has set. */
    readonly assumedRelease?: AssumedReleaseJson
    /** Every constraint that does not say yes. */
    readonly constraints: ReadonlyArray<DecisionJson>
  }>
}

const sumInWords = (style: Style, { possible, proven }: Fit): string => {
  const { number, separator } = wordsOf(style)
  return possible === proven
    ? number(proven)
    : [number(proven), `${sayIn(style)("upTo")}: ${number(possible)}`].join(separator)
}

/** Each part of a fit, and their sum. */
const fitLines = (style: Style, fit: Fit): ReadonlyArray<string> => [
  ...fit.contributions.map((contribution) => {
    const points = inLanguage(style, partInWords(contribution, wordsOf(style).number))
    return `    + ${inLanguage(style, fitTitles[contribution.part])}: ${points}`
  }),
  `    = ${sayIn(style)("sum")}: ${sumInWords(style, fit)}`,
]

const headOf = (style: Style, run: PlacementRun, outcome: PersonOutcome): string => {
  const say = sayIn(style)
  const title = `${outcome.id}: ${inLanguage(style, personOutcomeTitles[outcome.outcome])}`
  if (outcome.outcome !== "placed") return title
  const { number, quoted, separator } = wordsOf(style)
  const name = openingNames(run).get(outcome.opening)
  return [
    `${title}: ${quoted(name === undefined ? outcome.opening : inLanguage(style, name))}`,
    `${say("fit")}: ${number(outcome.fit)}`,
    ...(outcome.wish === undefined ? [] : [`${say("wish")}: ${number(outcome.wish)}`]),
    ...(outcome.override === true ? [say("override")] : []),
  ].join(separator)
}

/** By what the round ranks the person; the fit stands with each opening. */
const rankLines = (style: Style, { round }: PlacementRun, { values }: PersonExplanation) =>
  round.priority.keys.flatMap(({ key }) => {
    const known = roundKeys.find((one) => one === key)
    if (known === undefined || known === "fit") return []
    const { kind, title } = roundKeyWords[known]
    return [`${inLanguage(style, title)}: ${valueInWords(style, kind, values[known])}`]
  })

const reasons = (style: Style, run: PlacementRun, outcome: PersonOutcome): ReadonlyArray<Part> => {
  if (outcome.outcome === "unranked")
    return [new Section(sayIn(style)("unranked"), unrankedReasons(style, outcome))]
  if (outcome.outcome !== "leftOut") return []
  const outline = leftOutInWords(outcome.why, leftOutStyle(style, run))
  return [
    "",
    { tone: "heading", text: outline.text },
    ...outline.of.map((inner) => textOfOutline(inner, "    ", wordsOf(style))),
  ]
}

/** An opening in view of the person: that it is compatible and how well it fits, or every constraint that is not yes. */
const pairReport = (
  style: Style,
  run: PlacementRun,
  { against, asked, assumedRelease, facts, fit, opening: { opening }, wish }: PairExplanation,
  detail: Detail,
): Item<PlacementPersonJson["openings"][number]> => {
  const { id, title } = opening
  const isOpen = against.length === 0
  const basis = { facts, setting: run.setting, detail: { ...detail, asked } }
  const constraints = against.map((decision) => routeReport(style, decision, basis))
  return new Item<PlacementPersonJson["openings"][number]>(
    () => ({
      id,
      title,
      compatible: isOpen,
      wish,
      fit: fit && { proven: fit.proven, possible: fit.possible, contributions: fit.contributions },
      assumedRelease: assumedRelease && assumedReleaseJson(assumedRelease, style.calendar),
      constraints,
    }),
    () => {
      const say = sayIn(style)
      const { number, separator } = wordsOf(style)
      const name = openingNames(run).get(id)
      const { sign, tone } =
        looks[isOpen ? "eligible" : against.some(({ answer }) => answer === "no") ? "barred" : "undetermined"]
      const about = [
        ...(isOpen ? [say("compatible")] : []),
        ...(isOpen && fit !== undefined ? [`${say("fit")}: ${sumInWords(style, fit)}`] : []),
        ...(wish === undefined ? [] : [`${say("wish")}: ${number(wish)}`]),
      ].join(separator)
      return [
        [
          { tone, text: inLanguage(style, sign) },
          " ",
          { tone: "heading", text: name === undefined ? id : inLanguage(style, name) },
          about === "" ? "" : `: ${about}`,
        ],
        new Indented([
          ...(assumedRelease === undefined ? [] : [assumedReleaseInWords(style, assumedRelease)]),
          ...constraints,
        ]),
      ]
    },
  )
}

const becameOf = ({ outcome }: PersonExplanation): Partial<PlacementPersonJson> => {
  switch (outcome.outcome) {
    case "placed":
      return { opening: outcome.opening, ...(outcome.override === undefined ? {} : { override: true }) }
    case "leftOut": {
      const { openings, reason } = outcome.why
      return { leftOut: { reason, openings } }
    }
    case "unranked":
      return { unknownKeys: outcome.keys }
    default:
      return {}
  }
}

/** A person in a round: what became of the person and why, the fit, and every opening with what stands against it. */
export const personReport = (
  style: Style,
  run: PlacementRun,
  explanation: PersonExplanation,
  detail: Detail,
): Item<PlacementPersonJson> => {
  const { outcome, pairs } = explanation
  const openings = pairs.map((pair) => pairReport(style, run, pair, detail))
  const section = (title: keyof typeof placementWords, parts: ReadonlyArray<Part>): Section =>
    new Section(sayIn(style)(title), parts)
  return new Item<PlacementPersonJson>(
    (): Draft<PlacementPersonJson> => ({
      format: "bazgasht.placementPerson/1",
      calendar: style.calendar.id,
      round: run.record.round,
      day: day(run.record.day),
      id: outcome.id,
      outcome: outcome.outcome,
      ...becameOf(explanation),
      values: explanation.values,
      openings,
    }),
    () => {
      const placedIn = outcome.outcome === "placed" ? outcome.opening : undefined
      const fit = pairs.find(({ opening }) => opening.opening.id === placedIn)?.fit
      const displaced = run.record.displaced.filter(({ candidate }) => candidate === outcome.id)
      return [
        { tone: "heading", text: headOf(style, run, outcome) },
        roundLine(style, run),
        section("ranks", rankLines(style, run, explanation)),
        section("fitParts", fit === undefined ? [] : fitLines(style, fit)),
        ...reasons(style, run, outcome),
        section("displaced", displacedInWords(style, displaced)),
        section("openings", openings),
      ]
    },
  )
}
