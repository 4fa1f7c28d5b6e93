import * as Plot from "@observablehq/plot"
import type { Layout } from "../layout.ts"
import { colours, drawPicture, horizontalScale, labelAfter, pictureMargins, startSide } from "./canvas.ts"
import { type Fill, paintOf } from "./fills.ts"

/** One of the values of a bar, or one of the bars of a label. */
export interface Series extends Fill {
  readonly title: string
  /** Whether it is drawn as a dashed line. */
  readonly dashed?: true
}

/** A label with a value of each series. */
export interface BarRow {
  readonly label: string
  readonly values: ReadonlyArray<number>
  /** What stands at the end in the place of the sum: that some of it is not shown. */
  readonly note?: string
}

const lineHeight = 1.3

const cellsOf = (rows: ReadonlyArray<BarRow>, series: ReadonlyArray<Series>) =>
  rows.flatMap(({ label, values }) =>
    series.map((one, place) => ({
      label,
      paint: paintOf(one),
      title: one.title,
      value: values[place] ?? 0,
    })),
  )

/** Many bars are narrow, so that all provinces stand on one sheet of paper. */
const share = (bars: number): number => (bars > 12 ? 0.7 : 1)

/** The scale across. Where nothing has a length, no bar has one: a scale from zero to zero would draw each over the whole width. */
const acrossTo = (layout: Layout, most: number) =>
  most > 0 ? horizontalScale(layout) : { ...horizontalScale(layout), domain: [0, 1], ticks: [0] }

/** What is said at the end of a bar is at most so wide, in pixels, the distance from the bar among it. */
const widthOf = (said: string): number => 6 + 6.8 * said.length

/** The room for what is said at the ends of bars: for that of the longest it lies beyond the scale, for that of a short one within it. */
const roomAtTheEnds = (
  width: number,
  bars: ReadonlyArray<{ readonly sum: number; readonly said: string }>,
): number => {
  const most = Math.max(...bars.map(({ sum }) => sum))
  const needed = bars
    .filter(({ sum }) => sum > 0)
    .map(({ said, sum }) => width - ((width - widthOf(said)) * most) / sum)
  return Math.max(56, ...needed)
}

/**
 * Bars whose values stand one after another, with the sum at the end, as SVG; see {@link drawPicture}.
 *
 * @example
 * const rows = [{ label: "Yazd", values: [12, 3] }, { label: "Fars", values: [40, 8] }]
 * const series = [{ title: "sooner", colour: colours.teal }, { title: "later", colour: colours.rust }]
 * stackedBars(layout, rows, series).includes(">48<") // => true
 */
export const stackedBars = (
  layout: Layout,
  rows: ReadonlyArray<BarRow>,
  series: ReadonlyArray<Series>,
): string => {
  const sums = rows.map(({ label, note, values }) => {
    const sum = values.reduce((total, value) => total + value, 0)
    return { label, sum, said: note ?? layout.number(sum) }
  })
  return drawPicture(layout, ({ labels: { height, lineWidth, room }, width }) => ({
    ...pictureMargins(layout, room, roomAtTheEnds(width - room, sums)),
    height: 50 + Math.round(height * share(rows.length)) * rows.length,
    x: acrossTo(layout, Math.max(0, ...sums.map(({ sum }) => sum))),
    y: { domain: rows.map(({ label }) => label), label: null, padding: 0.3 },
    marks: [
      Plot.gridX({ stroke: colours.light, strokeOpacity: 1 }),
      Plot.axisY({ anchor: startSide(layout), tickSize: 0, lineWidth, lineHeight }),
      Plot.barX(cellsOf(rows, series), { x: "value", y: "label", fill: "paint", order: null }),
      Plot.text(sums, {
        x: "sum",
        y: "label",
        text: "said",
        ...labelAfter(layout),
      }),
    ],
  }))
}

/**
 * Bars of which each label has one for every series, as SVG; see {@link drawPicture}.
 *
 * @example
 * const rows = [{ label: "Yazd", values: [12, 3] }, { label: "Fars", values: [40, 8] }]
 * const series = [{ title: "sooner", colour: colours.teal }, { title: "later", colour: colours.rust }]
 * groupedBars(layout, rows, series).includes(">Yazd<") // => true
 */
export const groupedBars = (
  layout: Layout,
  rows: ReadonlyArray<BarRow>,
  series: ReadonlyArray<Series>,
): string => {
  const cells = cellsOf(rows, series)
  return drawPicture(layout, ({ labels: { height, lineWidth, room } }) => ({
    ...pictureMargins(layout, room),
    height: 50 + Math.max(height, 14 + 20 * series.length) * rows.length,
    x: acrossTo(layout, Math.max(0, ...cells.map(({ value }) => value))),
    y: { domain: series.map(({ title }) => title), axis: null, padding: 0.1 },
    fy: { domain: rows.map(({ label }) => label), label: null, padding: 0.2 },
    marks: [
      Plot.gridX({ stroke: colours.light, strokeOpacity: 1 }),
      Plot.axisFy({ anchor: startSide(layout), lineWidth, lineHeight }),
      Plot.barX(cells, { x: "value", y: "title", fy: "label", fill: "paint" }),
      Plot.text(cells, {
        x: "value",
        y: "title",
        fy: "label",
        text: ({ value }: { readonly value: number }) => layout.number(value),
        fontSize: 11,
        ...labelAfter(layout),
      }),
    ],
  }))
}
