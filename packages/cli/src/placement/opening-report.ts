import { type RoundKey, roundKeyWords } from "@bazgasht/core/placement"
import { dayInWords, inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import { day, Figure, Item, type Line, numeric, Section, Table } from "../report/report.ts"
import type { Holder, OpeningExplanation, PeopleCount } from "./explain.ts"
import { ruleInWords } from "./not-placed.ts"
import { openingNames } from "./opening-names.ts"
import { sayIn } from "./placement-words.ts"
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
  const titles = round.priority.keys.map(({ key }) => inLanguage(style, roundKeyWords[key as RoundKey].title))
  return new Table(
    [...titles.map((title) => numeric(title)), { title: say("override") }],
    holders.map(({ override, values }) => [
      ...values.map(({ value }) => (value === undefined ? { unknown: true as const } : { number: value })),
      override ? { text: say("yes") } : undefined,
    ]),
  )
}

const constraintsTable = (style: Style, { constraints }: OpeningExplanation): Table => {
  const say = sayIn(style)
  return new Table(
    [{ title: say("constraint") }, numeric(say("notMet")), numeric(say("notKnown"))],
    constraints.map(({ no, rule, undetermined }) => [
      { text: ruleInWords(style, rule) },
      { number: no },
      { number: undetermined },
    ]),
  )
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
        new Section(
          say("constraints"),
          constraints.length === 0 ? [] : [constraintsTable(style, explanation)],
        ),
      ]
    },
  )
}
