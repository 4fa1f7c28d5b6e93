/** Pictures as SVG without a browser, in the reading direction of a language. */

import { wordsOf } from "@bazgasht/rules"
import * as Plot from "@observablehq/plot"
import { parseHTML } from "linkedom"
import type { Layout } from "../layout.ts"

/** The colours of the report; neighbours differ in grey too. */
export const colours = {
  dark: "#0f5c66",
  teal: "#3b97a1",
  pale: "#b9dde0",
  amber: "#e0a030",
  rust: "#b5533c",
  rose: "#e3b5a8",
  grey: "#b8bcc2",
  slate: "#7a828c",
  light: "#e3e6ea",
  ink: "#24303a",
} as const

/** What a picture is drawn on. */
export interface Canvas {
  readonly width: number
  /** The room for labels, how many em their lines have in it, and the height that a label has at least. */
  readonly labels: { readonly room: number; readonly lineWidth: number; readonly height: number }
  /** The same for labels of two or three words. */
  readonly shortLabels: { readonly room: number; readonly lineWidth: number }
}

/** A wide screen and paper, and a narrow screen: there a wide picture would be too small to be read. */
const canvases = {
  wide: {
    width: 860,
    labels: { room: 250, lineWidth: 18, height: 38 },
    shortLabels: { room: 150, lineWidth: 10 },
  },
  narrow: {
    width: 400,
    labels: { room: 150, lineWidth: 10.5, height: 68 },
    shortLabels: { room: 92, lineWidth: 6.5 },
  },
} as const satisfies Readonly<Record<string, Canvas>>

const swapped: Readonly<Record<string, string>> = { start: "end", end: "start" }

const drawOn = (canvas: keyof typeof canvases, { style }: Layout, options: Plot.PlotOptions): string => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>")
  const { width } = canvases[canvas]
  const svg = Plot.plot({ document, width, style: { fontSize: "13px" }, ...options })
  svg.classList.add(canvas)
  // A screen reader reads the table beside the picture; Plot's own labels are in English.
  svg.setAttribute("aria-hidden", "true")
  for (const element of svg.querySelectorAll("[aria-label]")) element.removeAttribute("aria-label")
  if (wordsOf(style).direction === "rtl") {
    svg.setAttribute("direction", "rtl")
    for (const element of svg.querySelectorAll("[text-anchor]")) {
      const anchor = element.getAttribute("text-anchor") ?? ""
      element.setAttribute("text-anchor", swapped[anchor] ?? anchor)
    }
  }
  return svg.outerHTML
}

/**
 * Draws a picture twice, for wide and for narrow screens; the style sheet shows one. In Persian it reads from the right: whoever
 * gives the options mirrors the axis across with {@link horizontalScale}, and here the text takes the direction of the language, in which
 * an anchor at the start is one at the right.
 *
 * @example
 * const picture = drawPicture(layout, ({ labels }) => ({ ...pictureMargins(layout, labels.room), x: horizontalScale(layout), marks: [] }))
 * picture.match(/<svg /g)?.length // => 2
 */
export const drawPicture = (layout: Layout, optionsOn: (canvas: Canvas) => Plot.PlotOptions): string =>
  (["wide", "narrow"] as const)
    .map((canvas) => drawOn(canvas, layout, optionsOn(canvases[canvas])))
    .join("\n")

/**
 * The scale across: from left to right, or from right to left in Persian.
 *
 * @example
 * const persian = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })
 * horizontalScale(persian).reverse // => true
 * horizontalScale(layout).reverse // => false
 */
export const horizontalScale = ({ number, style }: Layout): Plot.ScaleOptions => ({
  reverse: wordsOf(style).direction === "rtl",
  label: null,
  tickFormat: (value: number) => number(value),
})

/**
 * The side where lines begin.
 *
 * @example
 * const persian = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })
 * startSide(persian) // => "right"
 * startSide(layout) // => "left"
 */
export const startSide = ({ style }: Layout): "left" | "right" =>
  wordsOf(style).direction === "rtl" ? "right" : "left"

/**
 * Room in pixels for labels where lines begin, and for values where they end.
 *
 * @example
 * const persian = layoutOf({ language: "fa", calendar: jalali, pack: iranPack })
 * pictureMargins(layout, 150) // => { marginLeft: 150, marginRight: 56 }
 * pictureMargins(persian, 150) // => { marginLeft: 56, marginRight: 150 }
 */
export const pictureMargins = (
  layout: Layout,
  labels: number,
  values = 56,
): Pick<Plot.PlotOptions, "marginLeft" | "marginRight"> =>
  startSide(layout) === "left"
    ? { marginLeft: labels, marginRight: values }
    : { marginLeft: values, marginRight: labels }

/** Text that follows a point in the direction of reading, six pixels behind it. */
export const labelAfter = (layout: Layout): Pick<Plot.TextOptions, "dx" | "textAnchor"> =>
  startSide(layout) === "left" ? { dx: 6, textAnchor: "start" } : { dx: -6, textAnchor: "end" }
