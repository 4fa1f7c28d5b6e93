/** The figures of a country's store, of the last day of every quarter. */

import { organisationFigures } from "@bazgasht/organisation/figures"
import { type Day, digestOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { firstDay } from "./country.ts"
import type { Systems } from "./systems.ts"

const quarters = [91, 182, 273, 364].map((days) => (firstDay + days) as Day)

/** A digest of every figure of every quarter, by unit and code: two stores in which the same happened have the same. */
export const digestOfFigures = async (systems: Systems): Promise<string> => {
  const figures = systems.figures(organisationFigures)
  Result.getOrThrow(await figures.keepUp())
  const read: Array<unknown> = []
  for (const day of quarters) read.push(Result.getOrThrow(await figures.read({ day })).values)
  return digestOf(read)
}
