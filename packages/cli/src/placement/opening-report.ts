import { type RoundKey, roundKeyWords } from "@bazgasht/core/placement"
import { dayInWords, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import {
  day,
  Figure,
  Item,
  type Line,
  numberColumn,
  numericColumn,
  Section,
  type Table,
  tableOf,
  tableUnlessEmpty,
  wordsColumn,
} from "../report/report.ts"
import type { Holder, OpeningExplanation, PeopleCount } from "./explain.ts"
import { ruleInWords } from "./not-placed.ts"
import { openingNames, sayIn } from "./placement-words.ts"
import type { PlacementRun } from "./run-placement.ts"

/** What `bazgasht place --explain --json` prints of an opening. */
export interface PlacementOpeningJson {
  readonly format: "bazgasht.placementOpening/1"
  readonly calendar: string
  readonly round: string
  readonly day: string
  readonly id: string
  readonly title?: string
  /** How many seats there are, and how many of them are taken after the round. */
  readonly seats: number
  readonly taken: number
  /** How many people meet every constraint, and how many wish it by name. */
  readonly compatible: number
  readonly wished: number
  readonly holders: ReadonlyArray<Holder>
  readonly constraints: ReadonlyArray<PeopleCount>
}

/** The round and its day, below the head of what is explained of it. */
export const roundLine = (style: Style, { record }: PlacementRun): Line => ({
  tone: "quiet",
  text: `${record.round}${wordsOf(style).separator}${dayInWords(style, record.day)}`,
})

const holdersTable = (style: Style, { round }: PlacementRun, { holders }: OpeningExplanation): Table => {
  const say = sayIn(style)
  const keys = round.priority.keys.map(({ key }) => inLanguage(style, roundKeyWords[key as RoundKey].title))
  return tableOf(holders, [
    ...keys.map((title, place) =>
      numericColumn<Holder>(title, ({ values }) => {
        const value = values[place]?.value
        return value === undefined ? { unknown: true } : { number: value }
      }),
    ),
    wordsColumn(say("override"), ({ override }) => (override ? say("yes") : undefined)),
  ])
}

const constraintsTable = (style: Style, { constraints }: OpeningExplanation): ReadonlyArray<Table> => {
  const say = sayIn(style)
  return tableUnlessEmpty(constraints, [
    wordsColumn(say("constraint"), ({ rule }) => ruleInWords(style, rule)),
    numberColumn(say("notMet"), ({ no }) => no),
    numberColumn(say("notKnown"), ({ undetermined }) => undetermined),
  ])
}

/** An opening in a round: its seats, by what those are ranked who have them, and what stands against the others. */
export const openingReport = (
  style: Style,
  run: PlacementRun,
  explanation: OpeningExplanation,
): Item<PlacementOpeningJson> => {
  const { compatible, constraints, holders, opening, outcome, wished } = explanation
  const taken = outcome.placed.length
  return new Item<PlacementOpeningJson>(
    () => ({
      format: "bazgasht.placementOpening/1",
      calendar: style.calendar.id,
      round: run.record.round,
      day: day(run.record.day),
      id: outcome.id,
      title: opening.opening.title,
      seats: outcome.seats,
      taken,
      ...{ compatible, wished, holders, constraints },
    }),
    () => {
      const say = sayIn(style)
      const { number } = wordsOf(style)
      const name = openingNames(run).get(outcome.id)
      const share = (part: number, whole: number): string => `${number(part)} ${say("of")} ${number(whole)}`
      return [
        { tone: "heading", text: name === undefined ? outcome.id : inLanguage(style, name) },
        roundLine(style, run),
        "",
        new Figure(say("seatsTaken"), share(taken, outcome.seats)),
        new Figure(say("compatiblePeople"), share(compatible, run.people.size)),
        new Figure(say("wishedByName"), { number: wished }),
        new Section(say("holders"), [holdersTable(style, run, explanation)]),
        new Section(say("constraints"), constraintsTable(style, explanation)),
      ]
    },
  )
}
