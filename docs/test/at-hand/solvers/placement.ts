import { gregorianDay as dayOf } from "../core.ts"

/** A day of the Gregorian calendar. */
export const gregorianDay = dayOf
