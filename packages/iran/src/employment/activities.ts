/** Activities that work may demand of the body and that a doctor may forbid. Our sources name none; these are ours. */

import type { VocabularyEntry } from "@bazgasht/core"
import { text } from "@bazgasht/rules"

const names = [
  "heavyLoads",
  "standing",
  "sitting",
  "bending",
  "nightWork",
  "dust",
  "noise",
  "heat",
  "cold",
  "heights",
  "machines",
  "driving",
  "chemicals",
  "animals",
  "foodHandling",
  "screens",
  "fineWork",
] as const

type Name = (typeof names)[number]

const codeOf = (name: Name): string => `activity.${name}`

/** Their codes: all that reading a file needs. */
export const activityCodes: ReadonlyArray<string> = names.map(codeOf)

const titles: { readonly [name in Name]: readonly [fa: string, en: string] } = {
  heavyLoads: ["بلند کردن بار سنگین", "lifting heavy loads"],
  standing: ["ایستادن طولانی", "standing for long"],
  sitting: ["نشستن طولانی", "sitting for long"],
  bending: ["خم شدن پیاپی", "bending again and again"],
  nightWork: ["کار در شب", "work at night"],
  dust: ["کار در گردوغبار", "work in dust"],
  noise: ["کار در سروصدا", "work in noise"],
  heat: ["کار در گرما", "work in heat"],
  cold: ["کار در سرما", "work in cold"],
  heights: ["کار در ارتفاع", "work at heights"],
  machines: ["کار با ماشین‌آلات", "work with machines"],
  driving: ["رانندگی", "driving"],
  chemicals: ["کار با مواد شیمیایی", "work with chemicals"],
  animals: ["کار با دام", "work with animals"],
  foodHandling: ["کار با مواد غذایی", "handling food"],
  screens: ["کار با نمایشگر", "work at a screen"],
  fineWork: ["کار ظریف دستی", "fine work of the hands"],
}

/** Every activity. */
export const activities: ReadonlyArray<VocabularyEntry> = names.map((name) => ({
  code: codeOf(name),
  title: text(...titles[name]),
}))
