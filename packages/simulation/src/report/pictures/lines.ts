import * as Plot from "@observablehq/plot"
import type { Layout } from "../layout.ts"
import type { Series } from "./bars.ts"
import { colours, drawPicture, horizontalScale, pictureMargins, startSide } from "./canvas.ts"

/** A line: its value at each step, from the start on. NaN is a step that is not shown: the line goes from the one before on. */
export interface Line extends Series {
  readonly values: ReadonlyArray<number>
}

const pointsOf = (values: ReadonlyArray<number>) =>
  values.flatMap((value, step) => (Number.isNaN(value) ? [] : [{ step, value }]))

/**
 * Lines over steps, and a dashed level where one is given, as SVG; see {@link drawPicture}.
 *
 * @example
 * const months = [{ title: "released", colour: colours.teal, values: [0, 12, 25, 31] }]
 * growingLines(layout, months, 30).match(/<svg /g)?.length // => 2
 */
export const growingLines = (layout: Layout, lines: ReadonlyArray<Line>, level?: number): string =>
  drawPicture(layout, () => ({
    ...pictureMargins(layout, 70, 24),
    height: 340,
    x: horizontalScale(layout),
    y: { label: null, grid: true, tickFormat: (value: number) => layout.number(value) },
    marks: [
      Plot.axisY({
        anchor: startSide(layout),
        label: null,
        tickSize: 0,
        tickFormat: (value: number) => layout.number(value),
      }),
      Plot.gridY({ stroke: colours.light, strokeOpacity: 1 }),
      Plot.ruleY(level === undefined ? [] : [level], { stroke: colours.ink, strokeDasharray: "5,4" }),
      ...lines.map(({ colour, dashed, values }) =>
        Plot.lineY(pointsOf(values), {
          strokeDasharray: dashed === undefined ? "none" : "5,4",
          x: "step",
          y: "value",
          stroke: colour,
          strokeWidth: 2.5,
          curve: "step-after",
        }),
      ),
      Plot.ruleY([0]),
    ],
  }))
