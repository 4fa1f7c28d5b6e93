/** The figures of a country's store, of the last day of every quarter, and how those of two stores compare. */

import { organisationFigures } from "@bazgasht/organisation/figures"
import type { Day, Text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { firstDay } from "./country.ts"
import type { Systems } from "./systems.ts"

const quarters = [91, 182, 273, 364].map((days) => (firstDay + days) as Day)

/** A figure of a unit and a code at the end of a quarter. */
export interface FigureOfQuarter {
  readonly day: Day
  readonly figure: string
  readonly unit: string
  readonly code: string
  readonly value: number
}

/** Every figure of every quarter, by unit and code, in one order. */
export const figuresOfYear = async (systems: Systems): Promise<ReadonlyArray<FigureOfQuarter>> => {
  const figures = systems.figures(organisationFigures)
  Result.getOrThrow(await figures.keepUp())
  const read: Array<FigureOfQuarter> = []
  for (const day of quarters)
    for (const { code, figure, unit, value } of Result.getOrThrow(await figures.read({ day })).values)
      read.push({ day, figure, unit, code, value })
  return read
}

/** How a figure of two stores compares, over all quarters, units and codes. */
export interface ComparedFigure {
  readonly figure: string
  readonly title: Text
  /** How many numbers there are of it, in either store. */
  readonly numbers: number
  /** How many of them are the same in both. */
  readonly same: number
}

const placeOf = ({ code, day, figure, unit }: FigureOfQuarter): string =>
  JSON.stringify([figure, day, unit, code])

/** Compares the figures of two stores, number by number. */
export const compareFigures = (
  one: ReadonlyArray<FigureOfQuarter>,
  other: ReadonlyArray<FigureOfQuarter>,
): ReadonlyArray<ComparedFigure> => {
  const [first, second] = [one, other].map(
    (figures) => new Map(figures.map((each) => [placeOf(each), each])),
  ) as [Map<string, FigureOfQuarter>, Map<string, FigureOfQuarter>]
  const places = new Map([...first, ...second])
  return organisationFigures.map(({ id, title }) => {
    const ofFigure = [...places].filter(([, { figure }]) => figure === id).map(([place]) => place)
    const same = ofFigure.filter((place) => first.get(place)?.value === second.get(place)?.value).length
    return { figure: id, title, numbers: ofFigure.length, same }
  })
}
