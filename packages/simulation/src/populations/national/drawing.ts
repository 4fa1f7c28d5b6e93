/**
 * Whom a file is drawn for, and the streams from which its parts are drawn.
 *
 * @module
 */

import type { Day } from "@bazgasht/rules"
import { type Chance, chanceOf } from "../chance/chance.ts"
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

/** Fields that are known, or nothing where nobody knows them yet. */
export const unlessUnknown = <Fields extends object>(
  chance: Chance,
  unknown: Figure,
  fields: Fields,
): Partial<Fields> => (chance.happens(unknown.value) ? {} : fields)

/** Whether something is so, as often as a figure says, or nothing where nobody knows it yet. */
export const known = <Name extends string>(
  chance: Chance,
  unknown: Figure,
  name: Name,
  often: Figure,
): { readonly [Key in Name]?: boolean } => {
  const value = chance.happens(often.value)
  return unlessUnknown(chance, unknown, { [name]: value } as { readonly [Key in Name]: boolean })
}

/** Days in a year and in a month, as far as drawing a life goes. */
export const daysInYear = 365
export const daysInMonth = 30
