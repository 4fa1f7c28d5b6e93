/** Times in the life of capacities, contracts and accidents at work. No text on any of them was found: they are ours, and an office that has others brings its own. */

import { ours } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const byChoice = enacted(reg00InForce, ours("no text on it was found; a design choice"))

export const describeEvery = byChoice.months("enterprise.describeEvery", 6)(
  "فاصلهٔ بازنگری‌های ظرفیت منتشرشدهٔ زندان",
  "time after which a published capacity is described anew",
)
export const evaluateEvery = byChoice.months("enterprise.evaluateEvery", 6)(
  "فاصلهٔ ارزیابی‌های قرارداد کار",
  "time between evaluations of a contract of work",
)
export const reportAccidentWithin = byChoice.days("enterprise.reportAccidentWithin", 3)(
  "مهلت گزارش حادثهٔ کار",
  "time to report an accident at work",
)
export const examineAccidentWithin = byChoice.months("enterprise.examineAccidentWithin", 1)(
  "مهلت بررسی حادثهٔ کار",
  "time to examine an accident at work",
)
