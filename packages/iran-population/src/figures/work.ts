/** Numbers about work and training in prison. */

import { text } from "@bazgasht/rules"
import { assumed, type Figure, type ReportedFigure, reported } from "./figure.ts"
import { sources } from "./sources.ts"

/** Reported numbers that the generator meets. */
export const workTargets = {
  working: reported(
    3400,
    "share",
    text("شاغلان در میان محکومان", "sentenced persons who work"),
    sources.work1404,
  ),
} as const satisfies { readonly [name: string]: ReportedFigure }

/** What we assume of work. */
export const workAssumptions = {
  consentToWork: assumed(9200, "رضایت به کار", "who consent to work"),
  consentToTraining: assumed(8500, "رضایت به حرفه‌آموزی", "who consent to vocational training"),
  fitForWork: assumed(9400, "توانایی کار", "fit for work"),
  restricted: assumed(1800, "دارای محدودیت پزشکی", "with a medical restriction"),
  hasDisability: assumed(500, "زندانیان معلول", "prisoners with a disability"),
  certified: assumed(2500, "دارای گواهینامهٔ مهارت", "with a skill certificate"),
  confirmed: assumed(
    8800,
    "تصمیم‌های شورا که قاضی تأیید کرده است",
    "decisions of the council that the judge has confirmed",
  ),
  openStatus: assumed(3000, "رأی باز در جانمایی باز", "open status, of those whom the council places openly"),
  planApproved: assumed(400, "طرح کسب‌وکار تأییدشده", "with an approved plan for a business"),
  headsHouseholdUnmarried: assumed(1500, "سرپرست خانوار در میان مجردان", "unmarried who head a household"),
} as const satisfies { readonly [name: string]: Figure }
