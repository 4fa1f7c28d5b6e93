/**
 * Who is placed where, in the three modes.
 *
 * @module
 */

import { placementModeTitles } from "@bazgasht/core/placement"
import { type Text, text } from "@bazgasht/rules"
import { groupedBars, type Layout } from "@bazgasht/simulation"
import { type Figures, placeKinds } from "../figures.ts"
import { words } from "../wording.ts"
import { colourOfMode, type Section, section, titleOfPlace } from "./section.ts"

const lead = ({ modes, people, seats }: Figures, { number, say }: Layout): Text => {
  const of = (separator: string): string =>
    modes.map(({ mode, placed }) => `${say(placementModeTitles[mode])}: ${number(placed)}`).join(separator)
  return text(
    `از ${number(people)} زندانی، با ${number(seats)} ظرفیت، به تفکیک شیوه این تعداد جای گرفته‌اند: ${of("، ")}.`,
    `Of ${number(people)} prisoners, with ${number(seats)} seats, so many are placed by mode: ${of(", ")}.`,
  )
}

/** Who is placed where. */
export const placesSection = (figures: Figures, layout: Layout): Section => {
  const { number, say } = layout
  const { modes } = figures
  const shown = placeKinds.filter((place) => modes.some(({ byPlace }) => byPlace.has(place)))
  const rows = shown.map((place) => ({
    label: say(titleOfPlace(place)),
    values: modes.map(({ byPlace }) => byPlace.get(place) ?? 0),
  }))
  const legend = modes.map(({ mode }) => ({
    title: say(placementModeTitles[mode]),
    colour: colourOfMode[mode],
  }))
  return section(layout, "places", {
    lead: say(lead(figures, layout)),
    picture: groupedBars(layout, rows, legend),
    legend,
    columns: [[words.place], ...modes.map(({ mode }) => [placementModeTitles[mode], "numeric"] as const)],
    rows: [
      ...rows.map(({ label, values }) => [label, ...values.map(number)]),
      [say(words.sum), ...modes.map(({ placed }) => number(placed))],
      [say(words.totalFit), ...modes.map(({ fit }) => number(fit))],
      [say(words.firstWishes), ...modes.map(({ firstWishes }) => number(firstWishes))],
      [say(words.certain), ...modes.map(({ certain }) => say(certain ? words.yes : words.no))],
    ],
  })
}
