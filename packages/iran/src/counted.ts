/** What numbers count, where their name does not say it: the unit belongs to the value. */

import { type Scale, text } from "@bazgasht/rules"

/** The words of a number: one, and any other. */
export type CountWords = Exclude<Scale, "degree">

export const inMetres: CountWords = {
  one: text("{number} متر", "{number} metre"),
  several: text("{number} متر", "{number} metres"),
}

export const inMonths: CountWords = {
  one: text("{number} ماه", "{number} month"),
  several: text("{number} ماه", "{number} months"),
}

export const inLunarYears: CountWords = {
  one: text("{number} سال قمری", "{number} lunar year"),
  several: text("{number} سال قمری", "{number} lunar years"),
}

/** Parts in which a sum falls due. */
export const inInstalments: CountWords = {
  one: text("{number} قسط", "{number} part"),
  several: text("{number} قسط", "{number} parts"),
}

/** Classes of security, which are numbered from the lowest risk. */
export const inSecurityClasses: CountWords = {
  one: text("طبقهٔ {number}", "class {number}"),
  several: text("طبقهٔ {number}", "class {number}"),
}
