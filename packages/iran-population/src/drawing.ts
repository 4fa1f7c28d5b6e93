import type { Day } from "@bazgasht/rules"
import { type Chance, chanceOf } from "@bazgasht/simulation"
import type { Figure } from "./figures/figure.ts"

/** One prisoner of a population. */
export interface Drawing {
  readonly seed: number
  /** The day on which the population is described. */
  readonly day: Day
  /** The prisoner, from 0. */
  readonly number: number
}

/** The stream of one part of a file: drawing more in one part changes no other. */
export const streamOf = ({ number, seed }: Drawing, part: string): Chance => chanceOf(seed, part, number)

/** The id of a thing of a prisoner: `P-000017`. */
export const idOf = (letter: string, number: number): string =>
  `${letter}-${String(number + 1).padStart(6, "0")}`

/** Whether somebody knows something already. */
export const isKnown = (chance: Chance, unknown: Figure): boolean => !chance.happens(unknown.value)

/** The fields, or nothing where they are drawn as unknown. */
export const unlessUnknown = <Fields extends object>(
  chance: Chance,
  unknown: Figure,
  fields: Fields,
): Partial<Fields> => (isKnown(chance, unknown) ? fields : {})

/** A part of a file while it is drawn. */
export type Draft<Part> = { -readonly [Name in keyof Part]: Part[Name] }

/** The fields of a part that say whether something is so. */
export type TruthName<Part> = {
  [Name in keyof Part]-?: boolean extends Part[Name] ? Name : never
}[keyof Part]

/** Draws a truth of a part as often as a figure says, or leaves it unknown. */
export const report = <Part extends object>(
  into: Part,
  chance: Chance,
  unknown: Figure,
  name: TruthName<Part>,
  often: Figure,
): void => {
  const value = chance.happens(often.value)
  if (isKnown(chance, unknown)) (into as { [Name in TruthName<Part>]?: boolean })[name] = value
}

/** Days in a year and in a month, as far as drawing a life goes. */
export const daysInYear = 365
export const daysInMonth = 30
