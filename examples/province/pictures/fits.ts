/**
 * How many fit how well, a column for each step, one mode below another.
 *
 * @module
 */

import {
  type BarRow,
  colours,
  drawPicture,
  horizontalScale,
  type Layout,
  pictureMargins,
  startSide,
} from "@bazgasht/simulation"
import * as Plot from "@observablehq/plot"

/** Columns of people by steps of fit; the rows are the modes, their values the steps. */
export const fitColumns = (layout: Layout, rows: ReadonlyArray<BarRow>, step: number): string => {
  const columns = rows.flatMap(({ label, values }) =>
    values.map((people, place) => ({ label, people, from: place * step, to: (place + 1) * step })),
  )
  return drawPicture(layout, ({ shortLabels: { lineWidth, room } }) => ({
    ...pictureMargins(layout, room, 24),
    height: 130 * rows.length + 40,
    x: horizontalScale(layout),
    y: { axis: null },
    fy: { domain: rows.map(({ label }) => label), label: null, padding: 0.25 },
    marks: [
      Plot.axisFy({ anchor: startSide(layout), lineWidth }),
      Plot.axisX({ tickSize: 3, tickFormat: (value: number) => layout.number(value) }),
      Plot.rectY(columns, { x1: "from", x2: "to", y: "people", fy: "label", fill: colours.teal }),
      Plot.text(columns, {
        x: ({ from, to }: { readonly from: number; readonly to: number }) => (from + to) / 2,
        y: "people",
        fy: "label",
        text: ({ people }: { readonly people: number }) => layout.number(people),
        dy: -7,
        fontSize: 11,
      }),
      Plot.ruleY([0]),
    ],
  }))
}
