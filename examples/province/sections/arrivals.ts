/**
 * Those who arrive after the round: each in the best seat that is free, or with seats kept for those who are expected.
 *
 * @module
 */

import { personOutcomeTitles } from "@bazgasht/core/placement"
import { type Text, text } from "@bazgasht/rules"
import { colours, growingLines, type Layout } from "@bazgasht/simulation"
import type { ArrivalOutcome, ArrivalsInTurn } from "@bazgasht/solvers/placement"
import type { Figures } from "../figures.ts"
import { words } from "../wording.ts"
import { type Section, section } from "./section.ts"

const outcomeTitles: Readonly<Record<ArrivalOutcome, Text>> = {
  placed: personOutcomeTitles.placed,
  seatsKept: words.arrivalSeatsKept,
  noSeatFree: words.arrivalNoSeat,
  noFeasibleOpening: words.arrivalNoOpening,
}

const outcomes: ReadonlyArray<ArrivalOutcome> = ["placed", "seatsKept", "noSeatFree", "noFeasibleOpening"]

/** The fit of those placed after each arrival, from nobody on. */
export const grownFit = ({ decisions }: ArrivalsInTurn): ReadonlyArray<number> => {
  const values = [0]
  for (const { alternatives, opening } of decisions) {
    const fit = alternatives.find((one) => one.opening === opening)?.fit ?? 0
    values.push((values.at(-1) ?? 0) + fit)
  }
  return values
}

const lead = (arrived: number, free: number, sums: ReadonlyArray<number>, { number }: Layout): Text => {
  const [greedy = 0, kept = 0, foreseen = 0] = sums
  return text(
    `${number(arrived)} نفر وارد می‌شوند و ${number(free)} جا خالی است. مجموع تناسب با نگه داشتن جا ${number(kept)} است و بدون آن ${number(greedy)}؛ اگر همه از پیش معلوم بودند ${number(foreseen)} می‌شد.`,
    `${number(arrived)} people arrive and ${number(free)} seats are free. The total fit is ${number(kept)} with seats kept for later and ${number(greedy)} without; had everybody been known beforehand it would be ${number(foreseen)}.`,
  )
}

/** Those who arrive after the round. */
export const arrivalsSection = ({ arrivals }: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const { foreseen, greedy, instance, kept } = arrivals
  const lines = [
    { title: say(words.greedy), colour: colours.amber, values: grownFit(greedy) },
    { title: say(words.kept), colour: colours.dark, values: grownFit(kept) },
  ]
  const [ofGreedy = 0, ofKept = 0] = lines.map(({ values }) => values.at(-1) ?? 0)
  const free = instance.openings.reduce((sum, { seats }) => sum + seats, 0)
  const count = ({ decisions }: ArrivalsInTurn, outcome: ArrivalOutcome): string =>
    number(decisions.filter((one) => one.outcome === outcome).length)
  return section(layout, "arrivals", {
    lead: say(lead(instance.candidates.length, free, [ofGreedy, ofKept, foreseen.fit], layout)),
    picture: growingLines(layout, lines, foreseen.fit),
    legend: [...lines, { title: say(words.foreseen), colour: colours.ink, dashed: true }],
    columns: [
      [words.outcome],
      [words.greedy, "numeric"],
      [words.kept, "numeric"],
      [words.foreseen, "numeric"],
    ],
    rows: [
      ...outcomes.map((outcome) => [
        say(outcomeTitles[outcome]),
        count(greedy, outcome),
        count(kept, outcome),
        outcome === "placed" ? number(foreseen.people) : "",
      ]),
      [say(words.totalFit), number(ofGreedy), number(ofKept), number(foreseen.fit)],
    ],
  })
}
