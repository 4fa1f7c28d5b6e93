/** The country of the examples of core, which no law knows, and days of its calendar. */

import type { Jurisdiction } from "@bazgasht/core"
import { type Day, gregorian, parseDay, type Rule } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { ruritania as country, parole as route } from "../../../packages/core/test/country/ruritania.ts"

export const ruritania: Jurisdiction = country

/** The only route by which the country releases. */
export const parole: Rule<boolean> = route

/** A day of the Gregorian calendar. */
export const gregorianDay = (year: number, month: number, day: number): Day =>
  Result.getOrThrow(
    parseDay(gregorian, [year, month, day].map((part) => String(part).padStart(2, "0")).join("/")),
  )

/** What every command has beside its own fields, as it comes from outside. */
export const written = {
  id: "c-9",
  subject: "s-1",
  at: 20_270,
  by: { id: "p-4", role: "r-1" },
  expectedVersion: 6,
}
