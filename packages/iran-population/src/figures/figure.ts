/** Numbers by which a population is drawn: reported ones with their source, and assumptions of ours. */

import { type Text, text } from "@bazgasht/rules"
import type { FigureUnit } from "@bazgasht/simulation"

/** A number with what it says and where it is from. */
export interface Figure {
  readonly value: number
  readonly unit: FigureUnit
  readonly title: Text
  /** Where it is reported; absent where it is an assumption of ours. */
  readonly source?: Text
}

/** A number that somebody reported. */
export interface ReportedFigure extends Figure {
  readonly source: Text
}

/** A reported number. */
export const reported = (value: number, unit: FigureUnit, title: Text, source: Text): ReportedFigure => ({
  value,
  unit,
  title,
  source,
})

/** A share that we assume. */
export const assumed = (value: number, fa: string, en: string): Figure => ({
  value,
  unit: "share",
  title: text(fa, en),
})

/** All of ten thousand. */
export const whole = 10_000

/**
 * How often something is so among the rest, when it is known how often it is so among all and among a part.
 *
 * @example
 * // Of a hundred people 64 are married; of the 9.5 who are women 86 in a hundred. Of the others 61.69 in a hundred are.
 * amongTheRest(6400, 950, 8600) // => 6169
 */
export const amongTheRest = (amongAll: number, part: number, amongPart: number): number =>
  Math.round((amongAll * whole - part * amongPart) / (whole - part))

/** How much of the rest a share of all is. */
export const ofTheRest = (ofAll: number, part: number): number => Math.round((ofAll * whole) / (whole - part))
