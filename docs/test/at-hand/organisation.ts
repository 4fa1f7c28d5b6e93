/** The country and the days of the examples of organisation: those of core. */

import * as core from "./core.ts"

export const gregorianDay = core.gregorianDay
export const ruritania = core.ruritania
export const written = core.written
