/**
 * The seats of every opening, district by district.
 *
 * @module
 */

import { colours, drawPicture, type Layout, pictureMargins, startSide } from "@bazgasht/simulation"
import * as Plot from "@observablehq/plot"

/** An opening as the picture shows it. */
export interface Column {
  readonly district: string
  readonly seats: number
  readonly taken: number
}

/** A column for each opening, as high as it has seats, the largest first. */
export const seatColumns = (layout: Layout, columns: ReadonlyArray<Column>): string => {
  const districts = [...new Set(columns.map(({ district }) => district))]
  const inOrder = districts.flatMap((district) =>
    columns
      .filter((column) => column.district === district)
      .sort((one, other) => other.seats - one.seats || other.taken - one.taken)
      .map((column, place) => ({ ...column, place })),
  )
  const most = Math.max(...districts.map((one) => columns.filter(({ district }) => district === one).length))
  return drawPicture(layout, ({ shortLabels: { lineWidth, room } }) => ({
    ...pictureMargins(layout, room, 40),
    height: 96 * districts.length + 20,
    x: {
      domain: Array.from({ length: most }, (_, place) => place),
      axis: null,
      padding: 0.25,
      reverse: layout.style.language === "fa",
    },
    y: { axis: null },
    fy: { domain: districts, label: null, padding: 0.18 },
    marks: [
      Plot.axisFy({ anchor: startSide(layout), lineWidth }),
      Plot.axisY({
        anchor: startSide(layout) === "left" ? "right" : "left",
        ticks: 3,
        label: null,
        tickFormat: (value: number) => layout.number(value),
      }),
      Plot.barY(inOrder, { x: "place", y: "seats", fy: "district", fill: colours.pale }),
      Plot.barY(inOrder, { x: "place", y: "taken", fy: "district", fill: colours.dark }),
      Plot.ruleY([0]),
    ],
  }))
}
