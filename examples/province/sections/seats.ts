/**
 * How many seats of every opening are taken.
 *
 * @module
 */

import { type OccupationGroup, occupationTitle } from "@bazgasht/core/employment"
import { areaTitles } from "@bazgasht/example-caseload/wording.ts"
import { type Text, text } from "@bazgasht/rules"
import { colours, type Layout } from "@bazgasht/simulation"
import type { Figures, OpeningFigures } from "../figures.ts"
import { seatColumns } from "../pictures/seats.ts"
import { words } from "../wording.ts"
import { type Section, section, titleOfPlace } from "./section.ts"

/** An opening by its trade and place. */
export const titleOfOpening = ({ opening, place }: Pick<OpeningFigures, "opening" | "place">): Text => {
  const trade = occupationTitle((opening.occupation ?? "") as OccupationGroup)
  const where = titleOfPlace(place)
  return text(`${trade.fa}، ${where.fa} (${opening.id})`, `${trade.en}, ${where.en} (${opening.id})`)
}

const titleOfDistrict = (district: string): Text => areaTitles.get(district) ?? text(district, district)

const lead = (
  openings: ReadonlyArray<OpeningFigures>,
  free: number,
  number: (value: number) => string,
): Text => {
  const full = openings.filter(({ seats, taken }) => seats === taken).length
  return text(
    `${number(full)} فرصت از ${number(openings.length)} فرصت پر است و در بقیه ${number(free)} جا خالی مانده است.`,
    `${number(full)} of ${number(openings.length)} openings are full, and ${number(free)} seats are free in the others.`,
  )
}

/** How many seats are taken. */
export const seatsSection = ({ openings }: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const ordered = openings.toSorted(
    (one, other) =>
      (one.district < other.district ? -1 : one.district > other.district ? 1 : 0) ||
      (one.opening.id < other.opening.id ? -1 : 1),
  )
  const free = openings.reduce((sum, { seats, taken }) => sum + seats - taken, 0)
  return section(layout, "seats", {
    lead: say(lead(openings, free, number)),
    picture: seatColumns(
      layout,
      ordered.map(({ district, seats, taken }) => ({
        district: say(titleOfDistrict(district)),
        seats,
        taken,
      })),
    ),
    legend: [
      { title: say(words.taken), colour: colours.dark },
      { title: say(words.free), colour: colours.pale },
    ],
    columns: [[words.district], [words.opening], [words.seats, "numeric"], [words.taken, "numeric"]],
    rows: ordered.map((one) => [
      say(titleOfDistrict(one.district)),
      say(titleOfOpening(one)),
      number(one.seats),
      number(one.taken),
    ]),
  })
}
